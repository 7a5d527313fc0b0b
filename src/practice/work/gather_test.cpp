// SPDX-License-Identifier: Apache-2.0
#include "practice/work/gather.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/test_support.hpp"

namespace stepwise::work {
namespace {

const Date today = *Date::parse_iso("2026-11-21");

task::Task made(std::string kind, std::string reference, std::optional<Date> due, std::optional<StaffId> worker = {}) {
  return {.kind = std::move(kind), .reference = std::move(reference), .title = "Meet Ada", .href = "/x", .person_reference = "p", .person_name = "Ada Byron-Test", .team = TeamId{1}, .worker = worker,
          .worker_name = worker ? "Sam" : "", .due = due};
}
access::StaffRecord worker(std::int64_t id, bool active, std::optional<TeamId> team) {
  access::StaffRecord one;
  one.id = StaffId{id};
  one.name = "Worker " + std::to_string(id);
  one.reference = "w" + std::to_string(id);
  one.active = active;
  one.team = team;
  one.team_name = team ? "Team" : "";
  return one;
}

TEST(Gathering, narrows_by_day_and_room_and_counts_before_it_does) {
  const std::vector<task::Task> all{made("a.x", "1", today - 3), made("a.x", "2", today), made("b.y", "3", today + 6), made("b.y", "4", today + 20)};
  const auto week = narrow(all, filter_from("", "", ""), today);
  EXPECT_EQ(week.tasks.size(), 3U);
  EXPECT_EQ(week.counts.overdue, 1);
  EXPECT_EQ(week.counts.today, 1);
  EXPECT_EQ(week.counts.this_week, 1);
  EXPECT_EQ(week.counts.later, 1);
  EXPECT_EQ(narrow(all, filter_from("", "overdue", ""), today).tasks.size(), 1U);
  EXPECT_EQ(narrow(all, filter_from("b", "month", ""), today).tasks.size(), 2U);
  EXPECT_EQ(filter_from("not a room; drop", "never", "-4").room, "");
  EXPECT_EQ(filter_from("", "", "-4").page, 1);
}

TEST(Gathering, says_when_a_source_had_more_than_it_may_give) {
  store::test::TestRecord record{"sqlite"};
  const auto tx = record.store().read();
  const auto source = [](std::string kind, int many) {
    return task::Source{.kinds = kind, .due = [kind, many](store::ReadTx&, const task::Asked& asked) {
                          std::vector<task::Task> tasks;
                          for (int i = 0; i < std::min(many, asked.limit); ++i) tasks.push_back(made(kind + ".x", std::to_string(i), today));
                          return tasks;
                        }};
  };
  const task::Asked asked{.today = today, .until = today, .limit = 5};
  EXPECT_FALSE(gather(*tx, {source("a", 4), source("b", 4)}, asked).cut);
  const auto cut = gather(*tx, {source("a", 4), source("b", 9)}, asked);
  EXPECT_TRUE(cut.cut);
  EXPECT_EQ(cut.tasks.size(), 9U);
}

TEST(Gathering, names_those_who_left_or_moved_and_hold_work_still) {
  const std::vector<access::StaffRecord> staff{worker(1, true, TeamId{1}), worker(2, false, TeamId{1}), worker(3, true, TeamId{2})};
  const std::vector<task::Task> tasks{made("a.x", "1", today - 3, StaffId{1}), made("a.x", "2", today, StaffId{2}), made("a.x", "3", today - 9, StaffId{2}), made("a.x", "4", today, StaffId{3}),
                                      made("a.x", "5", today)};
  const auto stranded = stranded_in(tasks, staff, TeamId{1}, today);
  ASSERT_EQ(stranded.size(), 2U);
  EXPECT_TRUE(stranded[0].left);
  EXPECT_EQ(stranded[0].tasks, 2);
  EXPECT_EQ(stranded[0].oldest, today - 9);
  EXPECT_FALSE(stranded[1].left);
}

TEST(Gathering, names_those_an_administrator_stopped_and_not_who_mistyped_a_password) {
  std::vector<access::StaffRecord> staff{worker(1, true, TeamId{1}), worker(2, true, TeamId{1})};
  staff[0].lock.locked_until = noon(today + 36'500);
  staff[1].lock.locked_until = noon(today + 1);
  const auto stranded = stranded_in({made("a.x", "1", today, StaffId{1}), made("a.x", "2", today, StaffId{2})}, staff, TeamId{1}, today);
  ASSERT_EQ(stranded.size(), 1U);
  EXPECT_TRUE(stranded[0].stopped);
  EXPECT_EQ(stranded[0].worker, StaffId{1});
}

TEST(Gathering, counts_what_each_worker_of_a_team_holds) {
  const std::vector<access::StaffRecord> staff{worker(1, true, TeamId{1}), worker(2, false, TeamId{1}), worker(3, true, TeamId{2})};
  const auto loads = caseloads_of({made("a.x", "1", today - 3, StaffId{1}), made("a.x", "2", today, StaffId{1})}, staff, TeamId{1}, {{StaffId{1}, today - 14}}, today);
  ASSERT_EQ(loads.size(), 1U);
  EXPECT_EQ(loads[0].tasks, 2);
  EXPECT_EQ(loads[0].overdue, 1);
  EXPECT_EQ(loads[0].oldest, today - 3);
  EXPECT_EQ(loads[0].last_supervised, today - 14);
}

TEST(Gathering, writes_a_file_that_names_nobody) {
  const auto csv = csv_of({made("short_term.weekly_meeting", "1", today - 3, StaffId{1})}, today);
  EXPECT_NE(csv.find("Short-term help,2026-11-18,3,Yes"), std::string::npos) << csv;
  for (const char* name : {"Ada", "Sam", "Byron"}) EXPECT_EQ(csv.find(name), std::string::npos);
}

}  // namespace
}  // namespace stepwise::work
