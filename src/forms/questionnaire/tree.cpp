// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/tree.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "forms/questionnaire/field_name.hpp"

namespace stepwise::forms {

std::vector<int> series_around(const Questionnaire& questionnaire, int item) {
  std::vector<int> out;
  for (int at = item; at >= 0; at = questionnaire.at(at).parent)
    if (questionnaire.at(at).is_series()) out.push_back(at);
  std::ranges::reverse(out);
  return out;
}

bool is_within(const Questionnaire& questionnaire, int item, int ancestor) {
  while (item > ancestor) item = questionnaire.at(item).parent;
  return item == ancestor;
}

Place parent_of(const Questionnaire& questionnaire, const Place& place) {
  Place out{questionnaire.at(place.item).parent, place.repeats};
  if (questionnaire.at(place.item).is_series() && !out.repeats.empty()) out.repeats.pop_back();
  return out;
}

Place child_of(const Questionnaire& questionnaire, const Place& place, int child, int entry) {
  Place out{child, place.repeats};
  if (questionnaire.at(child).is_series()) out.repeats.push_back(entry);
  return out;
}

int entries_of(const Answers& answers, int item, const std::vector<int>& outer) {
  const auto count = parse_number(answers.typed(FieldName{'r', item, outer, {}}.write()));
  return static_cast<int>(std::clamp<std::int64_t>(count.value_or(1), 1, most_entries));
}

}  // namespace stepwise::forms
