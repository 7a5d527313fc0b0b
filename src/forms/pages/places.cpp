// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/pages/question_list.hpp"

namespace stepwise::forms {

std::vector<bool> deciders(const Questionnaire& questionnaire) {
  std::vector<bool> out(questionnaire.items.size());
  for (const Item& item : questionnaire.items)
    for (const Condition& condition : item.conditions) out[static_cast<std::size_t>(condition.question)] = true;
  return out;
}

std::vector<Place> places_under(const Questionnaire& questionnaire, std::span<const Place> places, std::span<const int> roots) {
  std::vector<bool> inside(questionnaire.items.size());
  for (const Item& item : questionnaire.items)
    inside[static_cast<std::size_t>(item.position)] =
        std::ranges::find(roots, item.position) != roots.end() || (item.parent >= 0 && inside[static_cast<std::size_t>(item.parent)]);
  std::vector<Place> out;
  for (const Place& place : places)
    if (inside[static_cast<std::size_t>(place.item)]) out.push_back(place);
  return out;
}

bool stands_under(const Questionnaire& questionnaire, const Place& child, const Place& parent) {
  return questionnaire.at(child.item).parent == parent.item && child.repeats.size() >= parent.repeats.size() &&
         std::equal(parent.repeats.begin(), parent.repeats.end(), child.repeats.begin());
}

}  // namespace stepwise::forms
