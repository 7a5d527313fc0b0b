// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/lists.hpp"

#include "base/text.hpp"

namespace stepwise::short_term {

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{
      {&Lists::help, "short_term_help"},           {&Lists::outcome, "short_term_outcome"},         {&Lists::destination, "short_term_destination"},
      {&Lists::activity, "short_term_activity"},   {&Lists::help_needed, "short_term_help_needed"}, {&Lists::follow_up, "short_term_follow_up"},
      {&Lists::decision, "short_term_decision"},   {&Lists::need, "short_term_need"},               {&Lists::health, "short_term_health"},
      {&Lists::equipment, "short_term_equipment"}, {&Lists::use, "short_term_use"},                 {&Lists::giver, "short_term_giver"},
      {&Lists::lead, "short_term_lead"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

int Lists::usual_days(std::string_view kind) const { return static_cast<int>(parse_number(help.value(kind, "usual_days")).value_or(42)); }

int Lists::free_days(std::string_view kind) const { return static_cast<int>(parse_number(help.value(kind, "free_days")).value_or(0)); }

}  // namespace stepwise::short_term
