// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/periods.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>

namespace stepwise::cld {
namespace {

using story::EventType;

Day day(const std::string& iso) { return story::day_of(*Date::parse_iso(iso)); }
std::string words(const std::optional<DayRange>& range) { return range ? story::date_of(range->from).iso_month() + ".." + story::date_of(range->to).iso_month() : "none"; }

/// Ends by month ("2025-01"), the same for the types named, and open services.
struct Ends {
  EndCounts counts;
  Ends& add(const std::string& month, EventType type, int count) {
    for (int i = 0; i < count; ++i) counts.add(type, day(month + "-15"), 1);
    return *this;
  }
  Ends& all(const std::string& month, int requests, int assessments, int services) {
    return add(month, EventType::request, requests).add(month, EventType::assessment, assessments).add(month, EventType::service, services);
  }
  Ends& open(EventType type, int count) {
    for (int i = 0; i < count; ++i) counts.add(type, story::no_day, 1);
    return *this;
  }
};

/// Half a year of a hundred of each.
Ends half_a_year() {
  Ends ends;
  for (const char* month : {"2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"}) ends.all(month, 100, 100, 100);
  return ends;
}

struct Version2Case {
  const char* rule;     // of cld.md 8.1, version 2
  Ends ends;
  const char* imported = "2025-07-10";
  const char* expected;
  bool few_a_month = false;
};

TEST(Version2, DerivesTheLatestRunOfMonthsThatAllThreeTypesHave) {
  Ends missing;
  for (const char* month : {"2025-01", "2025-02", "2025-04", "2025-05"}) missing.all(month, 100, 100, 100);
  Ends two_missing;
  for (const char* month : {"2025-01", "2025-02", "2025-05", "2025-06"}) two_missing.all(month, 100, 100, 100);
  const std::array cases{
      Version2Case{"every month is complete", half_a_year(), "2025-07-10", "2025-01..2025-06"},
      Version2Case{"ends in or after the import month are ignored", half_a_year(), "2025-06-30", "2025-01..2025-05"},
      Version2Case{"ends before 2020-04-01 are ignored", Ends{}.all("2020-02", 100, 100, 100).all("2020-03", 100, 100, 100), "2025-07-10", "none"},
      Version2Case{"the first month that counts is April 2020", Ends{}.all("2020-03", 100, 100, 100).all("2020-04", 100, 100, 100), "2025-07-10", "2020-04..2020-04"},
      Version2Case{"reviews say nothing", half_a_year().add("2025-06", EventType::review, 900), "2025-07-10", "2025-01..2025-06"},
      Version2Case{"a month needs 10 of each type", Ends{}.all("2025-04", 20, 20, 9).all("2025-05", 20, 20, 10), "2025-07-10", "2025-05..2025-05"},
      Version2Case{"10 a month is waived for LA 714", Ends{}.all("2025-04", 20, 20, 9).all("2025-05", 20, 20, 10), "2025-07-10", "2025-04..2025-05", true},
      Version2Case{"a month needs 20% of the type's median", half_a_year().all("2025-07", 20, 100, 100), "2025-08-10", "2025-01..2025-07"},
      Version2Case{"one less than 20% is not complete", half_a_year().all("2025-07", 19, 100, 100), "2025-08-10", "2025-01..2025-06"},
      Version2Case{"one missing month between two is forgiven", missing, "2025-07-10", "2025-01..2025-05"},
      Version2Case{"two missing months are not", two_missing, "2025-07-10", "2025-05..2025-06"},
      Version2Case{"a type below 5% of the median total is missing", half_a_year().add("2025-01", EventType::request, 2400).add("2025-01", EventType::assessment, 2400), "2025-07-10", "2025-01..2025-06"},
      Version2Case{"a missing type gives none", Ends{}.all("2025-05", 100, 100, 0), "2025-07-10", "none"},
      Version2Case{"types without a month in common give none", Ends{}.all("2025-03", 100, 100, 0).add("2025-05", EventType::service, 100), "2025-07-10", "none"},
      Version2Case{"the period is what the latest runs share", Ends{}.all("2025-03", 100, 0, 100).all("2025-04", 100, 100, 100).all("2025-05", 0, 100, 100), "2025-07-10", "2025-04..2025-04"},
  };
  for (const auto& one : cases) EXPECT_EQ(words(derive_version_2(one.ends.counts, day(one.imported), one.few_a_month)), one.expected) << one.rule;
}

TEST(Version2, CountsOpenServicesInTotalsOnly) {
  // Median total 1000: services need 50. 12 have ended in one month, so 38 more have to be open.
  const auto with_open = [](int open) {
    Ends ends;
    for (const char* month : {"2025-01", "2025-02"}) ends.all(month, 500, 500, 0);
    return ends.add("2025-02", EventType::service, 12).open(EventType::service, open);
  };
  EXPECT_EQ(words(derive_version_2(with_open(37).counts, day("2025-07-10"), false)), "none");
  EXPECT_EQ(words(derive_version_2(with_open(38).counts, day("2025-07-10"), false)), "2025-02..2025-02");
}

TEST(Version1, TakesTheFirstToTheLastMonthThatSurvives) {
  const auto with_review = [](int january) {
    Ends ends = half_a_year();
    ends.add("2024-11", EventType::request, january).add("2024-11", EventType::assessment, 1).add("2024-11", EventType::service, 1);
    return ends.open(EventType::review, 1);
  };
  struct Case {
    const char* rule;
    Ends ends;
    const char* imported;
    const char* expected;
  };
  const std::array cases{
      Case{"every month survives", half_a_year(), "2025-07-10", "2025-01..2025-06"},
      Case{"ends in or after the import month are ignored", half_a_year(), "2025-04-01", "2025-01..2025-03"},
      Case{"2% of all counted events, and all types but one", with_review(35), "2025-07-10", "2024-11..2025-06"},
      Case{"less than 2%", with_review(34), "2025-07-10", "2025-01..2025-06"},
      Case{"two types short of four", half_a_year().add("2024-11", EventType::request, 100).add("2024-11", EventType::assessment, 100).open(EventType::review, 1), "2025-07-10", "2025-01..2025-06"},
      Case{"gaps inside do not matter", Ends{}.all("2025-01", 50, 50, 50).all("2025-06", 50, 50, 50), "2025-07-10", "2025-01..2025-06"},
      Case{"nothing has ended", Ends{}.open(EventType::service, 200), "2025-07-10", "none"},
  };
  for (const auto& one : cases) EXPECT_EQ(words(derive_version_1(one.ends.counts, day(one.imported))), one.expected) << one.rule;
}

TEST(Exceptions, AreReadFromTheirList) {
  const auto exceptions = PeriodExceptions::load();
  ASSERT_TRUE(exceptions) << exceptions.error().sentence;
  EXPECT_EQ(exceptions->few_a_month, std::vector<std::uint32_t>{714});
  EXPECT_EQ(exceptions->stated.size(), 1U);
}

TEST(Lengths, AreRoundedToMonths) {
  EXPECT_EQ(length_in_months({day("2024-04-01"), day("2025-03-31")}), 12);
  EXPECT_EQ(length_in_months({day("2025-02-01"), day("2025-02-28")}), 1);
  EXPECT_EQ(length_in_months({day("2025-01-01"), day("2025-06-30")}), 6);
}

TEST(Counts, AreTakenBackExactly) {
  EndCounts counts, other;
  counts.add(EventType::service, day("2025-01-15"), 1);
  counts.add(EventType::service, story::no_day, 1);
  counts.add(EventType::service, day("2025-01-15"), -1);
  counts.add(EventType::service, story::no_day, -1);
  EXPECT_EQ(counts.all(), 0);
  other.add(EventType::request, day("2026-01-15"), 1);
  counts.add(other);
  EXPECT_EQ(counts.all(), 1);
}

}  // namespace
}  // namespace stepwise::cld
