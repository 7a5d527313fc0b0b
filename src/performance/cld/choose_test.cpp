// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/choose.hpp"

#include <gtest/gtest.h>

namespace stepwise::cld {
namespace {

Day day(const std::string& iso) { return story::day_of(*Date::parse_iso(iso)); }
DayRange range(const std::string& from, const std::string& to) { return {day(from), day(to)}; }
Offer offer(const std::string& imported, const std::string& from, const std::string& to) { return {day(imported), range(from, to), false}; }

std::string words(const std::vector<Served>& served) {
  std::string all;
  for (std::size_t i = 0; i < served.size(); ++i) {
    all += (i == 0 ? "" : " | ");
    for (const auto& one : served[i].ranges) all += story::date_of(one.from).iso() + ".." + story::date_of(one.to).iso() + " ";
    all += served[i].why_not;
  }
  return all;
}

std::string chosen(const std::vector<Offer>& offers, Wanted wanted = {}) {
  wanted.span = usual_span(offers, wanted);
  return words(choose(offers, wanted));
}

/// Rolling years, sent after each quarter of 2024/25.
const std::vector<Offer> rolling{offer("2024-07-20", "2023-07-01", "2024-06-30"), offer("2024-10-20", "2023-10-01", "2024-09-30"),
                                 offer("2025-01-20", "2024-01-01", "2024-12-31"), offer("2025-04-20", "2024-04-01", "2025-03-31")};

TEST(Joined, TakesForEachQuarterTheLatestImportThatCoversIt) {
  EXPECT_EQ(chosen(rolling), "2023-07-01..2023-09-30  | 2023-10-01..2023-12-31  | 2024-01-01..2024-03-31  | 2024-04-01..2025-03-31 ");
}

TEST(Joined, LooksAtNothingImportedAfterTheDayAsked) {
  Wanted wanted;
  wanted.as_of = day("2025-01-31");
  EXPECT_EQ(chosen(rolling, wanted), "2023-07-01..2023-09-30  | 2023-10-01..2023-12-31  | 2024-01-01..2024-12-31  | it was imported after 2025-01-31");
  wanted.as_of = day("2025-01-20");
  EXPECT_EQ(chosen({rolling[2]}, wanted), "2024-01-01..2024-12-31 ");
}

TEST(Joined, LeavesOutWhatIsExcludedOrHasNoPeriodOrCameBeforeTheQuarterEnded) {
  auto offers = rolling;
  offers[3].excluded = true;
  EXPECT_EQ(chosen(offers), "2023-07-01..2023-09-30  | 2023-10-01..2023-12-31  | 2024-01-01..2024-12-31  | it is excluded");
  offers[3] = {day("2025-04-20"), std::nullopt, false};
  EXPECT_EQ(chosen({offers[3]}), "no period could be derived from its events, and none is stated");
  EXPECT_EQ(chosen({offer("2025-03-31", "2025-01-01", "2025-03-31")}), "it was imported before its period had ended");
  EXPECT_EQ(chosen({offer("2025-04-01", "2025-01-01", "2025-03-31")}), "2025-01-01..2025-03-31 ");
}

TEST(Joined, CutsToTheQuartersThatTheDaysAskedTouch) {
  Wanted wanted;
  wanted.span = range("2024-07-01", "2024-12-31");
  EXPECT_EQ(words(choose(rolling, wanted)), "its period lies outside the days asked for | later submissions cover its period | later submissions cover its period | 2024-07-01..2024-12-31 ");
}

TEST(Joined, AFileServesFromTheEarliestStartToTheLatestEndOfItsQuarters) {
  // The second file has the middle quarter; the first keeps those on both sides.
  const std::vector<Offer> offers{offer("2025-01-20", "2024-04-01", "2024-12-31"), offer("2025-02-20", "2024-07-01", "2024-09-30")};
  const auto served = choose(offers, {Product::joined, usual_span(offers, {}), static_cast<Day>(story::no_day - 1)});
  EXPECT_EQ(words(served), "2024-04-01..2024-06-30 2024-10-01..2024-12-31  | 2024-07-01..2024-09-30 ");
  EXPECT_EQ(served[0].reference, range("2024-04-01", "2024-12-31"));
}

TEST(Joined, OfEqualImportsTheOneGivenLastServes) {
  EXPECT_EQ(chosen({rolling[3], rolling[3]}), "later submissions cover its period | 2024-04-01..2025-03-31 ");
}

/// cld.md 8.1: the stated dates are not trusted. A later handful of rows that states a year must not take the place of a return.
TEST(Joined, AStatedPeriodServesOnlyWhereNoDerivedOneDoes) {
  Offer handful = offer("2025-05-01", "2024-04-01", "2025-03-31");
  handful.stated_only = true;
  EXPECT_EQ(chosen({rolling[3], handful}), "2024-04-01..2025-03-31  | no period could be derived from its events, and other submissions cover the one it states");
  EXPECT_EQ(chosen({handful}), "2024-04-01..2025-03-31 ");
  EXPECT_EQ(chosen({rolling[1], handful}), "2023-10-01..2024-09-30  | 2024-10-01..2025-03-31 ");
}

TEST(Joined, WhatCoversNoWholeQuarterServesItsOwnPeriodUnlessALaterOneHasIt) {
  const auto april = offer("2025-05-05", "2025-04-01", "2025-04-30"), again = offer("2025-05-12", "2025-04-01", "2025-04-30");
  EXPECT_EQ(chosen({april}), "2025-04-01..2025-04-30 ");
  EXPECT_EQ(chosen({april, again}), "later submissions cover its period | 2025-04-01..2025-04-30 ");
  EXPECT_EQ(chosen({rolling[3], april}), "2024-04-01..2025-03-31  | 2025-04-01..2025-04-30 ");
  EXPECT_EQ(chosen({april, offer("2025-07-10", "2025-04-01", "2025-06-30")}), "later submissions cover its period | 2025-04-01..2025-06-30 ");
}

TEST(Single, TakesTheLatestImportThatCoversTheTwelveMonths) {
  Wanted wanted;
  wanted.product = Product::single;
  const std::string too_short = "its period does not cover the twelve months";
  EXPECT_EQ(chosen(rolling, wanted), too_short + " | " + too_short + " | " + too_short + " | 2024-04-01..2025-03-31 ");
  wanted.span = range("2024-01-01", "2024-12-31");
  EXPECT_EQ(words(choose(rolling, wanted)),
            too_short + " | " + too_short + " | 2024-01-01..2024-12-31  | " + too_short);
  EXPECT_EQ(usual_span({}, {Product::single, std::nullopt, day("2026-01-01")}), std::nullopt);
}

TEST(Quarters, AreThoseThatARangeTouches) {
  EXPECT_EQ(quarters_of(range("2024-03-31", "2024-07-01")).size(), 3U);
  EXPECT_EQ(quarters_of(range("2024-04-01", "2024-06-30")), std::vector<DayRange>{range("2024-04-01", "2024-06-30")});
}

}  // namespace
}  // namespace stepwise::cld
