// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/questionnaire.hpp"

#include <algorithm>
#include <functional>

namespace stepwise::forms {

const Item* Questionnaire::find(std::string_view link_id) const {
  const auto found = std::ranges::find(items, link_id, &Item::link_id);
  return found == items.end() ? nullptr : &*found;
}

std::vector<Section> sections(const Questionnaire& questionnaire) {
  std::vector<Section> out;
  bool loose = false;
  for (const int root : questionnaire.roots) {
    const Item& item = questionnaire.at(root);
    if (item.hidden) continue;
    if (item.type == Type::group) {
      out.push_back({item.text.empty() ? questionnaire.title : item.text, {root}});
      loose = false;
      continue;
    }
    if (!loose) out.push_back({questionnaire.title, {}});
    out.back().roots.push_back(root);
    loose = true;
  }
  return out;
}

std::vector<int> questions_in_order(const Questionnaire& questionnaire) {
  std::vector<int> out;
  for (const Item& item : questionnaire.items)
    if (item.is_question() && !item.hidden) out.push_back(item.position);
  return out;
}

}  // namespace stepwise::forms
