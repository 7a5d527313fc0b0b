// SPDX-License-Identifier: Apache-2.0
#include "practice/rapid_response/rapid_response.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace stepwise::rapid_response {
namespace {

const Instant now = noon(*Date::parse_iso("2026-11-21"));
RapidLists lists() { return RapidLists::load().value(); }
constexpr std::int64_t hour = seconds(3600);

Response asked(std::string danger, Instant at = now) {
  Response response{.id = at.microseconds, .danger = std::move(danger), .what_happened = "Fell", .who_at_risk = "Her", .done_so_far = "999", .team = TeamId{3}, .team_name = "North"};
  return received(std::move(response), lists(), at);
}

TEST(Queue, the_most_dangerous_stand_first_then_who_waited_longest) {
  std::vector<Response> queue{asked("soon", now + -9 * hour), asked("today"), asked("now"), asked("today", now + -hour), asked("now", now + -2 * hour)};
  std::ranges::sort(queue, [](const Response& a, const Response& b) { return comes_before(a, b, lists()); });
  std::vector<std::string> order;
  for (const auto& one : queue) order.push_back(one.danger + std::to_string((now.microseconds - one.received_at.microseconds) / hour));
  EXPECT_EQ(order, (std::vector<std::string>{"now2", "now0", "today1", "today0", "soon9"}));
}

TEST(Asking, each_danger_has_its_hours_and_danger_now_needs_words_about_safety) {
  EXPECT_EQ(asked("now").next_at, now + 2 * hour);
  EXPECT_EQ(asked("today").next_at, now + 8 * hour);
  EXPECT_EQ(asked("soon").next_at, now + 48 * hour);
  Response one{.danger = "now", .what_happened = "Fell", .who_at_risk = "Her"};
  ASSERT_EQ(problems_of(one, lists()).size(), 1U);
  EXPECT_EQ(problems_of(one, lists())[0].field, "done_so_far");
  EXPECT_EQ(problems_of({}, lists()).size(), 3U);
}

TEST(Visits, the_first_stays_the_first_and_none_is_before_asking) {
  const Response one = asked("now");
  const Plan next{now + 24 * hour, "Look again"};
  EXPECT_EQ(problems_of(Visited{now + -hour, "Safe", next}, one, now).at(0).code, "early");
  EXPECT_EQ(problems_of(Visited{now + hour, "Safe", next}, one, now).at(0).code, "future");
  EXPECT_TRUE(problems_of(Visited{now + -seconds(20), "Safe", next}, one, now).empty()) << "clocks on the page have minutes only";
  Response visited = seen(one, {now + 3 * hour, "Safe", next});
  EXPECT_EQ(hours_to_visit(visited), 3);
  visited = seen(visited, {now + 5 * hour, "Still safe", next});
  EXPECT_EQ(hours_to_visit(visited), 3);
  EXPECT_EQ(visited.seen_note, "Safe\n\nStill safe");
}

TEST(Endings, need_work_of_some_level_and_why_an_admission_was_avoided) {
  const Response one = seen(asked("now"), {now, "Safe", {now + hour, "Look"}});
  const auto field = [&](const Ending& ending, std::size_t pieces) {
    const auto problems = problems_of(ending, one, pieces, lists());
    return problems.empty() ? std::string{} : problems[0].field;
  };
  EXPECT_EQ(field({"made_safe", "Daughter stays", "no", ""}, 1), "");
  EXPECT_EQ(field({"made_safe", "Daughter stays", "no", ""}, 0), "outcome");
  EXPECT_EQ(field({"no_further", "Wrong address", "no", ""}, 0), "") << "nobody was at risk";
  EXPECT_EQ(field({"made_safe", "", "no", ""}, 1), "outcome_note");
  EXPECT_EQ(field({"made_safe", "Well", "", ""}, 1), "avoided");
  EXPECT_EQ(field({"made_safe", "Well", "yes", ""}, 1), "avoided_why");
  EXPECT_EQ(field({"hospital", "Broken hip", "yes", "?"}, 1), "avoided");
}

/// Whatever is done in whatever order: an open one has an owner or a team's queue, and a next time; an ended one has neither.
RC_GTEST_PROP(RapidResponses, no_path_loses_a_person, ()) {
  Response one = asked("now");
  Instant at = now;
  const Owner kate{StaffId{4}, "Kate", std::nullopt, ""}, wes{StaffId{5}, "Wes", TeamId{9}, "South"};
  for (const int action : *rc::gen::container<std::vector<int>>(15, rc::gen::inRange(0, 6))) {
    at = at + hour;
    if (one.closed_at) break;
    const Plan next{at + *rc::gen::inRange(1, 72) * hour, "Look again"};
    if (action == 0) one = taken(one, kate, at);
    if (action == 1) one = handed_over(one, wes, at);
    if (action == 2) one = handed_over(one, std::nullopt, at);
    if (action == 3 && problems_of(Visited{at, "Seen", next}, one, at).empty()) one = seen(one, {at, "Seen", next});
    if (action == 4 && problems_of(next, at).empty()) one = planned(one, next);
    if (action == 5 && *rc::gen::inRange(0, 5) == 0) one = ended(one, {"made_safe", "Safe", "no", ""}, "Kate", at);
    RC_ASSERT(one.closed_at.has_value() != one.next_at.has_value());
    RC_ASSERT(one.worker || one.team);
    RC_ASSERT((status_of(one) == Status::closed) == one.closed_at.has_value());
  }
}

}  // namespace
}  // namespace stepwise::rapid_response
