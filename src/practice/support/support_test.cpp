// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace stepwise::support {
namespace {

const Date today = *Date::parse_iso("2026-11-21");

Service home_care() {
  Service service;
  service.reference = "s1";
  service.service_type = "community";
  service.service_component = "home_support";
  service.start_on = today - 30;
  service.unit_cost_pence = 2200;
  service.cost_frequency = "hourly";
  service.planned_units = 10.5;
  return service;
}

std::vector<std::string> codes(const Service& service, std::optional<Date> died_on = {}) {
  static const Lists lists = Lists::load().value();
  std::vector<std::string> out;
  for (const auto& problem : problems_of(service, lists, today, died_on)) out.push_back(problem.code);
  return out;
}

struct Case {
  std::string name;
  std::function<void(Service&)> change;
  std::vector<std::string> expected;
};
class Wrong : public ::testing::TestWithParam<Case> {};
TEST_P(Wrong, is_said_by_field) {
  Service service = home_care();
  GetParam().change(service);
  EXPECT_EQ(codes(service), GetParam().expected);
}
using Codes = std::vector<std::string>;
INSTANTIATE_TEST_SUITE_P(
    each, Wrong,
    ::testing::Values(Case{"nothing", [](Service&) {}, {}}, Case{"no_cost_known", [](Service& s) { s.unit_cost_pence.reset(); s.planned_units.reset(); s.cost_frequency.clear(); }, {}},
                      Case{"unknown_type", [](Service& s) { s.service_type = "magic"; }, Codes{"type.unknown"}},
                      Case{"unknown_component", [](Service& s) { s.service_component.clear(); }, Codes{"component.unknown"}},
                      Case{"unknown_delivery", [](Service& s) { s.delivery_mechanism = "x"; }, Codes{"delivery.unknown"}},
                      Case{"end_before_start", [](Service& s) { s.end_on = s.start_on - 1; s.outcome = "nfa_other"; }, Codes{"end.before_start"}},
                      Case{"end_on_the_first_day", [](Service& s) { s.end_on = s.start_on; s.outcome = "nfa_other"; }, {}},
                      Case{"end_without_outcome", [](Service& s) { s.end_on = today; }, Codes{"outcome.missing"}},
                      Case{"outcome_without_end", [](Service& s) { s.outcome = "nfa_other"; }, Codes{"outcome.early"}},
                      Case{"too_far_ahead", [](Service& s) { s.start_on = today + 400; }, Codes{"start.far"}},
                      Case{"cost_of_nothing", [](Service& s) { s.cost_frequency.clear(); }, Codes{"frequency.missing"}},
                      Case{"negative_cost", [](Service& s) { s.unit_cost_pence = -1; }, Codes{"cost.negative"}},
                      Case{"more_hours_than_a_week_has", [](Service& s) { s.planned_units = 169; }, Codes{"units.hours"}},
                      Case{"no_units", [](Service& s) { s.planned_units = 0; }, Codes{"units.range"}}),
    [](const auto& info) { return info.param.name; });

TEST(Support, is_not_started_after_a_death) {
  Service service = home_care();
  EXPECT_EQ(codes(service, today - 31), Codes{"start.after_death"});
  EXPECT_EQ(codes(service, service.start_on), Codes{});
}

TEST(Support, is_reckoned_by_the_week_as_the_return_reckons_it) {
  Service service = home_care();
  EXPECT_EQ(weekly_pence(service), 23'100);
  EXPECT_EQ(weekly_hours(service), 10.5);
  service.cost_frequency = "monthly";
  EXPECT_EQ(weekly_pence(service), 508);
  EXPECT_FALSE(weekly_hours(service));
  service.cost_frequency = "one_off";
  EXPECT_FALSE(weekly_pence(service));
  service.cost_frequency = "per_session";
  service.planned_units.reset();
  EXPECT_FALSE(weekly_pence(service));
}

TEST(Support, stands_where_its_days_say) {
  Service service = home_care();
  EXPECT_EQ(state_of(service, today), State::running);
  EXPECT_EQ(state_of(service, service.start_on - 1), State::to_start);
  service.suspended_on = today;
  EXPECT_EQ(state_of(service, today - 1), State::running);
  EXPECT_EQ(state_of(service, today), State::suspended);
  service.end_on = today;
  EXPECT_EQ(state_of(service, today + 1), State::ended);
}

TEST(Support, totals_leave_out_what_is_not_given) {
  Service given = home_care(), stopped = home_care(), paused = home_care(), dear = home_care();
  stopped.end_on = today - 1;
  paused.suspended_on = today - 2;
  dear.unit_cost_pence.reset();
  const std::vector<Service> all{given, stopped, paused, dear};
  const Totals totals = totals_on(all, today);
  EXPECT_EQ(totals.services, 2);
  EXPECT_EQ(totals.without_cost, 1);
  EXPECT_EQ(totals.pence, 23'100);
  EXPECT_EQ(totals.hours, 21);
}

TEST(Support, tells_the_same_thing_twice_and_a_wish_for_more) {
  const std::vector<Service> now{home_care()};
  Service again = home_care();
  again.reference.clear();
  again.start_on = today;
  EXPECT_EQ(overlapping(again, now).size(), 1U);
  EXPECT_TRUE(asks_for_more(again, now));
  Service less = home_care();
  less.planned_units = 8;
  EXPECT_TRUE(overlapping(less, now).empty());
  EXPECT_FALSE(asks_for_more(less, now));
  less.planned_units = 12;
  EXPECT_TRUE(asks_for_more(less, now));
  Service meals = again;
  meals.service_component = "meals";
  EXPECT_TRUE(overlapping(meals, now).empty());
}

RC_GTEST_PROP(Support, on_any_day_a_service_runs_exactly_when_it_is_neither_to_start_nor_ended, ()) {
  Service service = home_care();
  service.start_on = today + *rc::gen::inRange(-400, 400);
  if (*rc::gen::arbitrary<bool>()) service.end_on = service.start_on + *rc::gen::inRange(0, 300);
  if (*rc::gen::arbitrary<bool>()) service.suspended_on = service.start_on + *rc::gen::inRange(0, 300);
  const Date day = today + *rc::gen::inRange(-800, 800);
  const State state = state_of(service, day);
  RC_ASSERT(runs_on(service, day) == (state == State::running || state == State::suspended));
}

}  // namespace
}  // namespace stepwise::support
