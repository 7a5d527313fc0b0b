// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "practice/plan/facts_test_support.hpp"

namespace stepwise::plan::test {
namespace {

TEST(money, a_year_is_365_sevenths_in_whole_pence_rounded_once) {
  EXPECT_EQ(yearly_pence(0), 0);
  EXPECT_EQ(yearly_pence(700), 36'500);
  EXPECT_EQ(yearly_pence(100), 5214) << "5,214.28";
  EXPECT_EQ(yearly_pence(101), 5266) << "5,266.43";
  EXPECT_EQ(yearly_pence(12'345), 643'704) << "643,703.57 rounds up";
}

TEST(money, a_leap_year_has_its_day_and_a_clock_change_takes_none) {
  EXPECT_EQ(pence_over(700, on("2027-01-01"), on("2027-12-31")), 36'500);
  EXPECT_EQ(pence_over(700, on("2028-01-01"), on("2028-12-31")), 36'600);
  EXPECT_EQ(pence_over(700, on("2028-02-29"), on("2028-02-29")), 100);
  EXPECT_EQ(pence_over(700, on("2026-03-28"), on("2026-03-30")), 300) << "the night the clocks go forward";
  EXPECT_EQ(pence_over(700, on("2026-10-24"), on("2026-10-26")), 300) << "and back";
  EXPECT_EQ(pence_over(700, on("2026-10-26"), on("2026-10-25")), 0);
}

TEST(money, units_in_hundredths_are_rounded_once) {
  EXPECT_EQ(weekly_pence(350, 2145), 7508) << "3.5 hours at 21.45 is 75.075";
  EXPECT_EQ(weekly_pence(700, 1850), 12'950);
  EXPECT_EQ(weekly_pence(0, 1850), 0);
}

RC_GTEST_PROP(money, a_week_of_days_is_the_week_whatever_does_not_divide_by_seven, ()) {
  const auto weekly = *rc::gen::inRange<std::int64_t>(0, 500'000);
  const auto start = Date{static_cast<std::int32_t>(*rc::gen::inRange(15'000, 30'000))};
  const auto weeks = *rc::gen::inRange(1, 60);
  RC_ASSERT(pence_over(weekly, start, start + (7 * weeks - 1)) == weekly * weeks);
}

TEST(money, the_sum_of_a_plan_is_its_fullest_week_and_what_others_meet_costs_the_budget_nothing) {
  std::vector<Piece> pieces{paid(1000, "2026-01-01", on("2026-02-28")), paid(2000, "2026-03-01"), paid(500, "2026-01-01")};
  pieces.push_back(paid(9999, "2026-01-01"));
  pieces.back().who_kind = "family_friends";
  pieces.push_back(paid(0, "2026-01-01"));
  pieces.back().one_off_pence = 24'000;
  const Sums sums = sums_of(pieces);
  EXPECT_EQ(sums.weekly, 2500) << "the first ends before the second begins";
  EXPECT_EQ(sums.one_off, 24'000);
  EXPECT_EQ(sums.yearly, yearly_pence(2500));
  EXPECT_EQ(sums.without_cost, 0);
}

TEST(money, a_rate_that_changes_later_gives_another_sum_from_that_day) {
  Piece piece = paid(weekly_pence(700, 2000), "2026-01-01");
  piece.component = "home_support";
  piece.unit = "hour";
  piece.units_hundredths = 700;
  const std::vector<Piece> pieces{piece};
  const std::vector<Rate> rates{rate("a", 2000, "2025-04-01", on("2026-03-31")), rate("b", 2100, "2026-04-01")};
  const auto sums = sums_by_day(pieces, rates, on("2026-12-31"));
  ASSERT_EQ(sums.size(), 2U);
  EXPECT_EQ(sums[0].weekly, 14'000);
  EXPECT_EQ(sums[1].from, on("2026-04-01"));
  EXPECT_EQ(sums[1].weekly, 14'700);
  EXPECT_TRUE(sums[1].by_rate);
}

TEST(money, an_agreed_price_is_never_changed_by_the_card) {
  Piece piece = paid(5000, "2026-01-01");
  piece.component = "home_support";
  piece.unit = "hour";
  piece.units_hundredths = 250;
  piece.own_rate = true;
  const std::vector<Rate> rates{rate("a", 9999, "2025-04-01")};
  EXPECT_EQ(weekly_on(piece, rates, on("2026-06-01")), 5000);
}

TEST(rates, gaps_are_named_and_overlaps_found) {
  const std::vector<Rate> rates{rate("a", 2000, "2025-04-01", on("2026-03-31")), rate("b", 2100, "2026-05-01", on("2026-12-31")), rate("c", 2200, "2027-01-01")};
  const auto lines = lines_of(rates);
  ASSERT_EQ(lines.size(), 1U);
  const auto gaps = gaps_of(lines[0]);
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].from, on("2026-04-01"));
  EXPECT_EQ(gaps[0].to, on("2026-04-30"));
  EXPECT_EQ(rate_on(rates, "home_support", "hour", "", on("2026-04-15")), nullptr);
  EXPECT_EQ(rate_on(rates, "home_support", "hour", "", on("2026-05-01"))->reference, "b");
  EXPECT_EQ(overlapping(rates, rate("d", 1, "2026-03-31", on("2026-04-30")))->reference, "a");
  EXPECT_EQ(overlapping(rates, rate("d", 1, "2026-04-01", on("2026-04-30"))), nullptr);
  EXPECT_EQ(overlapping(rates, rate("d", 1, "2027-06-01"))->reference, "c");
  EXPECT_EQ(overlapping(rates, rates[1]), nullptr) << "never itself";
}

TEST(rates, a_plan_is_told_of_a_gap_in_the_card_and_not_of_where_it_ends) {
  const std::vector<Rate> rates{rate("a", 2000, "2025-04-01", on("2026-03-31")), rate("b", 2100, "2026-05-01", on("2026-12-31"))};
  Piece piece = paid(2000, "2026-01-01");
  EXPECT_EQ(first_gap(piece, rates), std::nullopt) << "no line of the card";
  piece.component = "home_support", piece.unit = "hour";
  EXPECT_EQ(first_gap(piece, rates), on("2026-04-01"));
  piece.end_on = on("2026-04-15");
  EXPECT_EQ(first_gap(piece, rates), std::nullopt) << "it ends before there is a price again";
  piece.start_on = on("2026-06-01"), piece.end_on.reset();
  EXPECT_EQ(first_gap(piece, rates), std::nullopt) << "the next year's card is not published yet";
  piece.start_on = on("2026-01-01"), piece.own_rate = true;
  EXPECT_EQ(first_gap(piece, rates), std::nullopt);
}

TEST(rates, a_providers_own_comes_before_anybodys) {
  const std::vector<Rate> rates{rate("any", 2000, "2025-04-01"), rate("own", 1900, "2025-04-01", {}, "Fold Farm")};
  EXPECT_EQ(rate_on(rates, "home_support", "hour", "Fold Farm", on("2026-01-01"))->reference, "own");
  EXPECT_EQ(rate_on(rates, "home_support", "hour", "Another", on("2026-01-01"))->reference, "any");
}

RC_GTEST_PROP(rates, no_day_of_a_line_is_both_in_a_gap_and_priced, ()) {
  std::vector<Rate> rates;
  auto day = Date{20'000};
  for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
    const Date from = day + *rc::gen::inRange(1, 40), to = from + *rc::gen::inRange(0, 40);
    rates.push_back({.reference = std::to_string(i), .component = "c", .unit = "hour", .pence = 100, .from_on = from, .to_on = to});
    day = to;
  }
  const auto line = lines_of(rates).front();
  for (Date at = line.rates.front().from_on; at <= *line.rates.back().to_on; at = at + 1) {
    const bool in_gap = std::ranges::any_of(gaps_of(line), [&](const RateGap& gap) { return gap.from <= at && at <= gap.to; });
    RC_ASSERT(in_gap == (rate_on(rates, "c", "hour", "", at) == nullptr));
  }
}

TEST(route, a_table_of_who_signs) {
  const Estimate estimate{.reference = "a", .weekly_pence = 10'000, .tolerance_percent = 15};
  EXPECT_EQ(compare(11'500, 0, estimate), Beside::within);
  EXPECT_EQ(compare(11'501, 0, estimate), Beside::above);
  EXPECT_EQ(compare(8'500, 0, estimate), Beside::within);
  EXPECT_EQ(compare(8'499, 0, estimate), Beside::below);
  EXPECT_EQ(compare(10'000, 1, estimate), Beside::above) << "something paid once that was not estimated";
  EXPECT_EQ(compare(1, 0, std::nullopt), Beside::no_estimate);
  EXPECT_EQ(route_of(Beside::within, ""), "worker");
  EXPECT_EQ(route_of(Beside::within, "peer_checked"), "peer_checked");
  EXPECT_EQ(route_of(Beside::within, "panel"), "worker") << "a panel is never the only way";
  EXPECT_EQ(route_of(Beside::above, "panel"), "panel");
  EXPECT_EQ(route_of(Beside::above, ""), "manager");
  EXPECT_EQ(route_of(Beside::below, "worker"), "manager");
  EXPECT_EQ(route_of(Beside::no_estimate, ""), "manager");
}

}  // namespace
}  // namespace stepwise::plan::test
