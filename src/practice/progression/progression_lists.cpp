// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression_lists.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::progression {

Result<Lists> Lists::load() {
  Lists lists;
  Fault fault{FaultKind::invalid, ""};
  const auto take = [&](CodeList& place, std::string_view name) {
    auto list = CodeList::load(name);
    if (list) place = std::move(*list);
    else if (fault.sentence.empty()) fault = list.error();
  };
  take(lists.level, "independence_level");
  take(lists.direction, "progression_direction");
  take(lists.event, "progression_event");
  take(lists.noticed, "progression_noticed");
  take(lists.answer, "progression_answer");
  take(lists.decision, "progression_decision");
  take(lists.ending, "progression_ending");
  take(lists.follow_up, "progression_follow_up");
  take(lists.risk, "progression_risk");
  take(lists.meeting, "progression_meeting");
  if (!fault.sentence.empty()) return tl::unexpected<Fault>{fault};
  return lists;
}

std::optional<int> Lists::rank(std::string_view level_code) const {
  const auto rank = parse_number(level.value(level_code, "rank"));
  if (!rank) return std::nullopt;
  return static_cast<int>(*rank);
}

int Lists::highest_rank() const {
  int highest = 0;
  for (const auto& item : level.items()) highest = std::max(highest, rank(item.code).value_or(0));
  return highest;
}

std::string Lists::level_of(int wanted) const { return level.code_for("rank", std::to_string(wanted)); }

int Lists::version() const {
  return level.items().empty() ? 1 : static_cast<int>(parse_number(level.value(level.items().front().code, "version")).value_or(1));
}

}  // namespace stepwise::progression
