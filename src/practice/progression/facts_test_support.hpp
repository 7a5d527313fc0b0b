// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/progression/progression.hpp"

namespace stepwise::progression::test {

inline const Date today = *Date::parse_iso("2026-11-21");
inline const Owner kate{StaffId{4}, "Kate", "Practitioner", TeamId{2}, "North"};

inline Level level_on(Date day, int rank, std::int64_t id = 1) { return {.id = id, .reference = "l" + std::to_string(id), .on = day, .level = "some_days", .rank = rank}; }
inline Happening dip_on(Date day, std::string reference = "d1", int before = 4) {
  return {.reference = std::move(reference), .on = day, .kind = "dip", .words = "Stayed in bed", .level_before = "some_days", .rank_before = before, .owner = kate, .answer_by = day + 3};
}
inline Answer answer_for(const Happening& dip, std::string support, int days) {
  return {.reference = "a" + dip.reference, .dip = dip.reference, .on = dip.on + 1, .support = std::move(support), .until_on = dip.on + days, .reviewer = StaffId{4}, .reviewer_name = "Kate"};
}
inline Plan a_plan() {
  return {.reference = "p1", .owner = kate, .direction = "gain", .from_level = "every_day", .to_level = "some_days", .starts_on = today - 100, .ends_on = today + 200, .review_on = today + 10};
}
inline Journey with_dip(Date day) {
  Journey journey;
  journey.plans = {a_plan()};
  journey.levels = {level_on(day - 60, 3, 1), level_on(day - 10, 4, 2)};
  journey.happenings = {dip_on(day)};
  return journey;
}

}  // namespace stepwise::progression::test
