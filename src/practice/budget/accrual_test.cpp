// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/budget/accrual.hpp"

namespace stepwise::budget {
namespace {

Date day(int year, int month, int date) { return *Date::from_parts(year, month, date); }

TEST(Earned, SevenDaysComeToTheWeekWhateverTheAmount) {
  for (const std::int64_t weekly : {1, 6, 7, 8, 100, 12'345, 99'999})
    for (int start = 0; start < 7; ++start) EXPECT_EQ(earned(weekly, {day(2026, 11, 1) + start, day(2026, 11, 8) + start}), weekly) << weekly << " from day " << start;
}

TEST(Earned, ALeapYearHasOneDayMore) {
  EXPECT_EQ(earned(700, {day(2027, 1, 1), day(2028, 1, 1)}), 36'500);
  EXPECT_EQ(earned(700, {day(2028, 1, 1), day(2029, 1, 1)}), 36'600);
  EXPECT_EQ(earned(700, {day(2028, 2, 29), day(2028, 3, 1)}), 100);
}

TEST(Earned, TheDaysOnWhichClocksChangeAreDaysLikeOthers) {
  EXPECT_EQ(earned(700, {day(2026, 3, 29), day(2026, 3, 30)}), 100);
  EXPECT_EQ(earned(700, {day(2026, 10, 25), day(2026, 10, 26)}), 100);
}

TEST(Earned, ANewRateCountsFromItsFirstDay) {
  const Amount old_rate{.weekly_pence = 7'000, .starts_on = day(2026, 1, 1), .ends_on = day(2026, 1, 10)}, new_rate{.weekly_pence = 14'000, .starts_on = day(2026, 1, 11)};
  const Days month{day(2026, 1, 1), day(2026, 2, 1)};
  EXPECT_EQ(earned(old_rate, {}, month) + earned(new_rate, {}, month), 10 * 1'000 + 21 * 2'000);
}

TEST(Earned, OnceIsEarnedOnTheFirstDay) {
  const Amount chair{.one_off_pence = 45'000, .starts_on = day(2026, 5, 4)};
  EXPECT_EQ(earned(chair, {}, {day(2026, 5, 1), day(2026, 5, 4)}), 0);
  EXPECT_EQ(earned(chair, {}, {day(2026, 5, 4), day(2026, 5, 5)}), 45'000);
  Amount never = chair;
  never.ends_on = never.starts_on - 1;
  EXPECT_EQ(earned(never, {}, {day(2026, 1, 1), day(2027, 1, 1)}), 0);
}

TEST(Earned, APauseTakesAwayAndOfTwoTheOneThatLeavesLeast) {
  const Amount help{.service_reference = "s1", .weekly_pence = 7'000, .starts_on = day(2026, 1, 1)};
  const Days fortnight{day(2026, 2, 2), day(2026, 2, 16)};
  const std::vector<Pause> hospital{{.kind = "hospital", .from = day(2026, 2, 9), .until = day(2026, 2, 15), .percent = 0}};
  EXPECT_EQ(earned(help, hospital, fortnight), 7'000);
  const std::vector<Pause> half{{.kind = "respite", .from = day(2026, 2, 9), .until = std::nullopt, .percent = 50}};
  EXPECT_EQ(earned(help, half, fortnight), 7'000 + 3'500);
  std::vector<Pause> both = hospital;
  both.push_back(half.front());
  EXPECT_EQ(earned(help, both, fortnight), 7'000);
  EXPECT_EQ(weekly_on(help, half, day(2026, 2, 10)), 3'500);
}

TEST(Earned, AServiceThatStopsOnlyStopsWhatPaysForIt) {
  const Amount mine{.service_reference = "s1", .weekly_pence = 700, .starts_on = day(2026, 1, 1)}, other{.service_reference = "s2", .weekly_pence = 700, .starts_on = day(2026, 1, 1)};
  const std::vector<Pause> ended{{.kind = "service_ended", .from = day(2026, 1, 8), .until = std::nullopt, .percent = 0, .reason = "", .service_reference = "s1"}};
  const Days fortnight{day(2026, 1, 1), day(2026, 1, 15)};
  EXPECT_EQ(earned(mine, ended, fortnight), 700);
  EXPECT_EQ(earned(other, ended, fortnight), 1'400);
}

RC_GTEST_PROP(EarnedProperty, PeriodsThatMeetAddUpAndAreNeverBelowNought, ()) {
  const auto weekly = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
  const Date from{*rc::gen::inRange(-4'000, 40'000)};
  const int first = *rc::gen::inRange(0, 800), second = *rc::gen::inRange(0, 800);
  const auto whole = earned(weekly, {from, from + first + second});
  RC_ASSERT(whole == earned(weekly, {from, from + first}) + earned(weekly, {from + first, from + first + second}));
  RC_ASSERT(whole >= 0);
  RC_ASSERT(earned(weekly, {from, from + 7}) == weekly);
  RC_ASSERT(std::abs(whole * 7 - weekly * (first + second)) < 7);
}

RC_GTEST_PROP(EarnedProperty, PausesNeverAddAndSplitDaysAgree, ()) {
  const Date start{20'000};
  Amount amount{.weekly_pence = *rc::gen::inRange<std::int64_t>(0, 500'000), .starts_on = start + *rc::gen::inRange(0, 60)};
  if (*rc::gen::arbitrary<bool>()) amount.ends_on = amount.starts_on + *rc::gen::inRange(0, 200);
  std::vector<Pause> pauses;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    Pause pause{.kind = "hospital", .from = start + *rc::gen::inRange(0, 250), .percent = *rc::gen::inRange(0, 101)};
    if (*rc::gen::arbitrary<bool>()) pause.until = pause.from + *rc::gen::inRange(0, 60);
    pauses.push_back(pause);
  }
  const Days days{start, start + *rc::gen::inRange(1, 300)};
  std::int64_t by_day = 0;
  for (Date at = days.from; at < days.to; at = at + 1) by_day += earned(amount, pauses, {at, at + 1});
  RC_ASSERT(by_day == earned(amount, pauses, days));
  RC_ASSERT(by_day >= 0 && by_day <= earned(amount, {}, days));
}

TEST(Yearly, IsRoundedOnce) {
  EXPECT_EQ(yearly_pence(700), 36'500);
  EXPECT_EQ(yearly_pence(1), 52);
  EXPECT_EQ(yearly_pence(10'000), 521'429);
}

TEST(Overlaps, AreOfTheSameThingOnTheSameDays) {
  const Amount first{.outcome_reference = "o1", .what = "Breakfasts", .weekly_pence = 100, .starts_on = day(2026, 1, 1), .ends_on = day(2026, 3, 31)};
  Amount second = first;
  second.starts_on = day(2026, 3, 31);
  second.ends_on.reset();
  EXPECT_EQ(overlaps(std::vector{first, second}).size(), 1U);
  second.starts_on = day(2026, 4, 1);
  EXPECT_TRUE(overlaps(std::vector{first, second}).empty());
  second.starts_on = day(2026, 1, 1);
  second.what = "Walks";
  EXPECT_TRUE(overlaps(std::vector{first, second}).empty()) << "two things may serve one outcome";
}

TEST(PeriodOf, FourWeeksCountFromTheFirstDayAndMonthsAreThoseOfTheCalendar) {
  const Date start = day(2026, 1, 5);
  EXPECT_EQ(period_of("four_weekly", start, start), (Days{start, start + 28}));
  EXPECT_EQ(period_of("four_weekly", start, start + 28), (Days{start + 28, start + 56}));
  EXPECT_EQ(period_of("monthly", start, day(2026, 1, 20)), (Days{start, day(2026, 2, 1)}));
  EXPECT_EQ(period_of("monthly", start, day(2028, 2, 20)), (Days{day(2028, 2, 1), day(2028, 3, 1)}));
}

}  // namespace
}  // namespace stepwise::budget
