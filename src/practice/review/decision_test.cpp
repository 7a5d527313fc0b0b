// SPDX-License-Identifier: Apache-2.0
#include "practice/review/decision.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace stepwise::review {
namespace {

constexpr Date today{20'000};

const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}
bool has(const std::vector<Problem>& problems, std::string_view field) { return std::ranges::find(problems, field, &Problem::field) != problems.end(); }

/// Twenty units a week at £22.40.
support::Service service(std::string frequency = "hourly") {
  support::Service one;
  one.reference = "home";
  one.start_on = today - 400;
  one.unit_cost_pence = 2240;
  one.cost_frequency = std::move(frequency);
  one.planned_units = 20;
  return one;
}

Decision of_service(std::string code, std::optional<double> units, std::optional<std::int64_t> change = {}) {
  return {.code = std::move(code), .reason = "Walks to the shop alone now", .service_reference = "home", .new_units = units, .change_pence = change, .follow_what = "Tell the agency",
          .follow_by = today, .follow_worker = StaffId{3}, .follow_worker_name = "Kate"};
}

TEST(FewerUnits, are_less_whatever_the_decision_is_called) {
  for (const char* code : {"revise_plan", "reassess", "step_down", "increase", "no_change"}) {
    const Decision decision = of_service(code, 1);
    EXPECT_TRUE(is_decrease(decision)) << code;
    EXPECT_FALSE(is_increase(decision)) << code;
    const auto problems = decision_problems(decision, lists());
    EXPECT_TRUE(has(problems, "less_because") && has(problems, "person_view")) << code;
    EXPECT_EQ(effect_of(decision, nullptr, true), Effect::after_plan) << code;
  }
  EXPECT_FALSE(is_decrease(of_service("revise_plan", {}))) << "a service that is named stays as it is";
}

TEST(ADecision, that_changes_no_service_takes_neither_units_nor_pounds) {
  struct Row { const char* code; bool units, change; };
  for (const Row& row : {Row{"no_change", true, true}, {"reassess", true, true}, {"increase", true, true}, {"revise_plan", false, false}, {"step_down", false, false}}) {
    Decision decision = of_service(row.code, 1, -100);
    EXPECT_EQ(has(decision_problems(decision, lists()), "units"), row.units) << row.code;
    EXPECT_EQ(has(decision_problems(decision, lists()), "change"), row.change) << row.code;
    EXPECT_EQ(may_change_service(row.code), !row.units) << row.code;
  }
  EXPECT_TRUE(decision_problems(of_service("reassess", {}), lists()).empty());
}

TEST(RealChange, is_what_the_service_costs_less_and_never_under_what_was_typed) {
  struct Row { const char* code; const char* frequency; std::optional<double> units; std::optional<std::int64_t> typed, real; };
  const Row rows[]{{"step_down", "hourly", 1, -100, -42'560}, {"step_down", "hourly", 1, {}, -42'560},        {"step_down", "hourly", 1, -50'000, -50'000}, {"revise_plan", "hourly", 19, 500, -2'240},
                   {"end", "hourly", {}, -1, -44'800},        {"end", "weekly", {}, {}, -2'240},              {"end", "one_off", {}, -1, {}},               {"step_down", "weekly", 1, -1, {}},
                   {"step_down", "hourly", {}, -100, -100},   {"step_down", "daily", 19, {}, -2'240}};
  for (const Row& row : rows) {
    const auto one = service(row.frequency);
    EXPECT_EQ(real_change(of_service(row.code, row.units, row.typed), &one), row.real) << row.code << " " << row.frequency << " " << row.units.value_or(-1);
  }
  support::Service unpriced = service();
  unpriced.unit_cost_pence.reset();
  EXPECT_FALSE(real_change(of_service("step_down", 1, -100), &unpriced));
}

TEST(Tolerance, is_measured_on_what_really_changes) {
  Trusted trusted;
  trusted.tolerance_pence = 5000;
  const auto hourly = service(), weekly = service("weekly");
  EXPECT_EQ(effect_of(of_service("step_down", 1, -100), &trusted, false, &hourly), Effect::after_agreement);
  EXPECT_EQ(effect_of(of_service("reassess", 0.5), &trusted, false, &hourly), Effect::after_agreement);
  EXPECT_EQ(effect_of(of_service("step_down", 18), &trusted, false, &hourly), Effect::at_once) << "£44.80 less";
  EXPECT_EQ(effect_of(of_service("step_down", 18, -5001), &trusted, false, &hourly), Effect::after_agreement) << "more was typed";
  EXPECT_EQ(effect_of(of_service("end", {}, -100), &trusted, false, &hourly), Effect::after_agreement);
  EXPECT_EQ(effect_of(of_service("end", {}), &trusted, false, &weekly), Effect::at_once) << "£22.40 a week in all";
  EXPECT_EQ(effect_of(of_service("step_down", 1, -100), &trusted, false, &weekly), Effect::after_agreement) << "what a unit costs is not known";
  EXPECT_EQ(effect_of(of_service("step_down", 1, -100), &trusted), Effect::after_agreement) << "no such service";
}

TEST(AChange, is_of_no_more_units_no_fewer_pounds_than_the_units_say_and_no_day_before_the_review) {
  const auto one = service();
  EXPECT_TRUE(change_problems(of_service("step_down", 1), &one, today).empty());
  EXPECT_TRUE(change_problems(of_service("step_down", 1, -42'560), &one, today).empty());
  EXPECT_TRUE(has(change_problems(of_service("step_down", 1, -42'559), &one, today), "change"));
  EXPECT_TRUE(has(change_problems(of_service("end", {}, -100), &one, today), "change"));
  EXPECT_TRUE(has(change_problems(of_service("revise_plan", 21), &one, today), "units"));
  Decision dated = of_service("step_down", 1);
  dated.takes_effect_on = today - 1;
  EXPECT_TRUE(has(change_problems(dated, &one, today), "takes_effect"));
  EXPECT_TRUE(has(change_problems(dated, nullptr, today), "takes_effect"));
  dated.takes_effect_on = today;
  EXPECT_TRUE(change_problems(dated, &one, today).empty());
}

}  // namespace
}  // namespace stepwise::review
