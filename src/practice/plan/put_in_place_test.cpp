// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/facts_test_support.hpp"
#include "practice/plan/put_in_place.hpp"
#include "practice/plan/sign_off.hpp"

namespace stepwise::plan::test {
namespace {

using What = ServiceStep::What;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Date today = on("2026-11-21");

/// A line of seven hours at home, linked with a service.
Piece line(std::string service) {
  Piece piece = paid(weekly_pence(700, 2000), "2026-01-01");
  piece.reference = "line-" + service;
  piece.component = "home_support", piece.unit = "hour", piece.units_hundredths = 700, piece.rate_pence = 2000, piece.provider = "Fold Farm";
  piece.service_reference = std::move(service);
  return piece;
}
support::Service home(std::string reference, std::string_view from, std::optional<Date> to = {}, std::string outcome = "", double hours = 7) {
  return {.reference = std::move(reference), .service_type = "community", .service_component = "home_support", .provider = "Fold Farm", .start_on = on(from), .end_on = to, .outcome = std::move(outcome),
          .unit_cost_pence = 2000, .cost_frequency = "hourly", .planned_units = hours};
}
Plan plan_of(std::vector<Piece> pieces) {
  Plan plan;
  plan.pieces = std::move(pieces);
  return plan;
}
std::vector<std::string> references(const std::vector<support::Service>& services) {
  std::vector<std::string> all;
  for (const auto& service : services) all.push_back(service.reference);
  return all;
}

TEST(put_in_place, a_line_follows_its_service_along_all_that_went_on_from_it) {
  const auto oct = on("2026-10-31"), nov = on("2026-11-10");
  struct Case {
    const char* why;
    std::vector<support::Service> now;
    What what;
    const char* reference;
    std::vector<std::string> left;
  };
  support::Service other_kind = home("s2", "2026-11-01");
  other_kind.service_component = "day_support";
  support::Service other_provider = home("s3", "2026-11-01");
  other_provider.provider = "Somebody else";
  for (const Case& one : std::vector<Case>{
           {"nothing happened", {home("s1", "2026-01-01")}, What::stays, "s1", {}},
           {"the same again after two changes", {home("s3", "2026-11-11"), home("s2", "2026-11-01", nov, "continuation", 5), home("s1", "2026-01-01", oct, "continuation")}, What::stays, "s3", {}},
           {"fewer hours since", {home("s2", "2026-11-01", {}, "", 5), home("s1", "2026-01-01", oct, "continuation")}, What::change, "s2", {}},
           {"it ended, and something else began the day after", {home("s2", "2026-11-01"), home("s1", "2026-01-01", oct, "nfa_other")}, What::start, "", {"s2"}},
           {"a day between", {home("s2", "2026-11-02"), home("s1", "2026-01-01", oct, "continuation")}, What::start, "", {"s2"}},
           {"another component", {other_kind, home("s1", "2026-01-01", oct, "continuation")}, What::start, "", {"s2"}},
           {"two began that day: the one of the same provider", {other_provider, home("s2", "2026-11-01"), home("s1", "2026-01-01", oct, "continuation")}, What::stays, "s2", {"s3"}},
       }) {
    const Plan plan = plan_of({line("s1")});
    const auto steps = service_steps(plan, one.now, today);
    ASSERT_THAT(steps, SizeIs(1)) << one.why;
    EXPECT_EQ(steps[0].what, one.what) << one.why;
    EXPECT_EQ(steps[0].service.reference, one.reference) << one.why;
    EXPECT_EQ(references(left_over(plan, one.now, today)), one.left) << one.why;
  }
}

TEST(put_in_place, two_lines_never_follow_to_the_same_service) {
  const auto oct = on("2026-10-31");
  const std::vector<support::Service> now{home("b2", "2026-11-01"), home("a2", "2026-11-01"), home("b1", "2026-01-01", oct, "continuation"), home("a1", "2026-01-01", oct, "continuation")};
  const auto steps = service_steps(plan_of({line("a1"), line("b1")}), now, today);
  ASSERT_THAT(steps, SizeIs(2));
  EXPECT_NE(steps[0].service.reference, steps[1].service.reference);
  EXPECT_EQ(steps[0].what, What::stays);
  EXPECT_EQ(steps[1].what, What::stays);
}

TEST(put_in_place, a_change_is_never_from_a_day_before_what_went_on_began) {
  const std::vector<support::Service> now{home("s2", "2026-12-01", {}, "", 5), home("s1", "2026-01-01", on("2026-11-30"), "continuation")};
  const auto steps = service_steps(plan_of({line("s1")}), now, today);
  ASSERT_THAT(steps, SizeIs(1));
  EXPECT_EQ(steps[0].what, What::change);
  EXPECT_EQ(steps[0].service.start_on, on("2026-12-01"));
}

TEST(put_in_place, the_last_day_of_a_line_is_that_of_its_service) {
  const Date soon = on("2026-12-21"), later = on("2027-01-21");
  struct Case {
    std::optional<Date> line_ends, service_ends;
    const char* outcome;
    What what;
    std::optional<Date> then;
  };
  for (const Case& one : std::vector<Case>{{std::nullopt, std::nullopt, "", What::stays, std::nullopt},
                                           {soon, std::nullopt, "", What::other_end, soon},
                                           {soon, soon, "nfa_ended_as_planned", What::stays, soon},
                                           {later, soon, "nfa_ended_as_planned", What::other_end, later},
                                           {std::nullopt, soon, "nfa_ended_as_planned", What::other_end, std::nullopt},
                                           {std::nullopt, soon, "nfa_other", What::start, std::nullopt},
                                           {std::nullopt, on("2026-11-01"), "nfa_ended_as_planned", What::start, std::nullopt}}) {
    Piece piece = line("s1");
    piece.end_on = one.line_ends;
    const std::vector<support::Service> now{home("s1", "2026-01-01", one.service_ends, one.outcome)};
    const auto steps = service_steps(plan_of({piece}), now, today);
    ASSERT_THAT(steps, SizeIs(1));
    EXPECT_EQ(steps[0].what, one.what);
    EXPECT_EQ(steps[0].service.end_on, one.then);
    EXPECT_EQ(steps[0].service.outcome, one.then ? "nfa_ended_as_planned" : "");
  }
}

TEST(put_in_place, the_service_of_a_line_that_has_ended_is_left_over) {
  Piece past = line("s1");
  past.end_on = today - 1;
  const std::vector<support::Service> now{home("s1", "2026-01-01")};
  EXPECT_THAT(service_steps(plan_of({past}), now, today), IsEmpty());
  EXPECT_THAT(references(left_over(plan_of({past}), now, today)), ElementsAre("s1"));
}

TEST(put_in_place, what_comes_instead_of_services_that_end_is_no_more_than_they_were) {
  const auto start = [](double hours, std::string type = "community") {
    ServiceStep step{What::start, "p", home("", "2026-11-21", {}, "", hours)};
    step.service.service_type = std::move(type);
    return step;
  };
  const auto changes = [](double hours) { return ServiceStep{What::change, "p", home("s9", "2026-11-21", {}, "", hours)}; };
  struct Case {
    std::vector<ServiceStep> steps;
    std::vector<support::Service> ending;
    bool instead;
  };
  const auto old = home("s1", "2026-01-01"), second = home("s2", "2026-01-01", {}, "", 3);
  for (const Case& one : std::vector<Case>{{{start(5)}, {old}, true},
                                           {{start(7)}, {old}, true},
                                           {{start(8)}, {old}, false},
                                           {{start(5)}, {}, false},
                                           {{start(10)}, {old, second}, true},
                                           {{start(5), start(3)}, {old}, false},
                                           {{start(5), start(2)}, {old}, true},
                                           {{start(2, "residential")}, {old}, false},
                                           {{start(5), changes(40)}, {old}, true}})
    EXPECT_EQ(takes_their_place(one.steps, one.ending), one.instead);
}

TEST(put_in_place, a_line_paid_every_week_without_a_kind_of_support_starts_no_service_and_waits_where_the_return_counts_it) {
  struct Case {
    const char *who, *held, *component, *type;
    std::int64_t weekly, once;
    bool lacks, waits;
  };
  for (const Case& one : std::vector<Case>{{"paid_budget", "managed", "", "community", 1000, 0, true, true},
                                           {"paid_budget", "isf", "", "community", 1000, 0, true, true},
                                           {"paid_budget", "managed", "", "", 1000, 0, true, false},
                                           {"paid_budget", "managed", "home_support", "community", 1000, 0, false, false},
                                           {"paid_budget", "direct_payment", "", "community", 1000, 0, false, false},
                                           {"equipment", "managed", "", "", 0, 9000, false, false},
                                           {"paid_budget", "managed", "", "community", 0, 9000, false, false},
                                           {"community", "none", "", "", 0, 0, false, false}}) {
    Piece piece = paid(one.weekly, "2026-11-20");
    piece.reference = "p1", piece.who_kind = one.who, piece.held_as = one.held, piece.component = one.component, piece.service_type = one.type, piece.one_off_pence = one.once;
    EXPECT_EQ(lacks_kind(piece), one.lacks);
    bool waits = false;
    for (const ToDo& todo : to_do(plan_of({piece}), {}, today)) waits = waits || (todo.stops && todo.step == "pieces/p1");
    EXPECT_EQ(waits, one.waits);
  }
}

}  // namespace
}  // namespace stepwise::plan::test
