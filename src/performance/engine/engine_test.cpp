// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "base/random.hpp"
#include "performance/engine/run.hpp"

namespace stepwise::engine {
namespace {

using story::Council;
using story::Day;
using story::Facts;
using story::Shard;
using story::Stories;

Day on(const char* text) { return story::day_of(*Date::parse_iso(text)); }
constexpr Day first = 19800;
constexpr int span = 600;

struct Drawn {
  Facts facts;
  std::vector<Event> events;
};

Drawn draw_person(SeededRandom& random, std::uint32_t& record) {
  Drawn drawn;
  drawn.facts.birth_month = static_cast<std::uint16_t>(900 + random.below(1000));
  for (std::uint64_t i = 1 + random.below(6); i > 0; --i) {
    Event event;
    event.type = static_cast<story::EventType>(random.below(3));
    event.start = static_cast<Day>(first + random.below(span));
    event.end = random.below(4) == 0 ? story::no_day : static_cast<Day>(event.start + random.below(60));
    event.outcome = static_cast<story::Outcome>(random.below(19));
    event.detail = static_cast<std::uint8_t>(1 + random.below(event.type == story::EventType::service ? 8 : 2));
    if (event.type == story::EventType::service) event.component = static_cast<std::uint8_t>(random.below(12));
    event.client = random.below(5) == 0 ? story::ClientType::unpaid_carer : story::ClientType::service_user;
    event.team = static_cast<std::uint16_t>(random.below(3));
    event.record = ++record;
    drawn.events.push_back(event);
  }
  return drawn;
}

std::vector<Drawn> draw_people(std::uint64_t seed, int people) {
  SeededRandom random{seed};
  std::uint32_t record = 0;
  std::vector<Drawn> drawn;
  for (int i = 0; i < people; ++i) drawn.push_back(draw_person(random, record));
  return drawn;
}

Stories stories_of(std::vector<Drawn> people, std::size_t shards = 3) {
  Stories stories;
  Council council{"503", {"", "North", "South"}, std::vector<Shard>(shards)};
  for (std::size_t i = 0; i < people.size(); ++i) council.shards[i % shards].add(i, std::to_string(i), people[i].facts, people[i].events);
  stories.councils.push_back(std::move(council));
  return stories;
}

constexpr Period all_time{first, static_cast<Day>(first + span + 100)};

bool same(const Counts& a, const Counts& b) { return a.councils[0].tallies == b.councils[0].tallies; }

RC_GTEST_PROP(Counting, DoesNotDependOnTheOrderOfEventsOrPeopleOrThreads, (std::uint64_t seed)) {
  auto people = draw_people(seed, 60);
  const auto counts = count_all(stories_of(people), every_measure(), all_time, true, 1);
  std::ranges::reverse(people);
  for (auto& person : people) std::ranges::reverse(person.events);
  RC_ASSERT(same(counts, count_all(stories_of(people, 5), every_measure(), all_time, true, 3)));
}

RC_GTEST_PROP(Counting, OfPeopleTogetherIsThatOfEachPersonByThemselves, (std::uint64_t seed)) {
  const auto stories = stories_of(draw_people(seed, 60));
  const auto together = count_all(stories, every_measure(), all_time, false, 2), apart = count_all(stories, every_measure(), all_time, true, 2);
  for (std::size_t i = 0; i < together.measures.size(); ++i) {
    const auto rows = [&](const Counts& counts) { return figures(counts, i, {{By::month, By::team}, {}, std::nullopt, Date{65535}}).rows; };
    const auto a = rows(together), b = rows(apart);
    RC_ASSERT(a.size() == b.size());
    for (std::size_t row = 0; row < a.size(); ++row) {
      RC_ASSERT(a[row].keys == b[row].keys);
      RC_ASSERT(a[row].numerator == b[row].numerator && a[row].denominator == b[row].denominator && a[row].value == b[row].value);
    }
  }
}

RC_GTEST_PROP(Counting, OfThePartsOfAPeriodAddsUpToTheWhole, (std::uint64_t seed)) {
  const auto stories = stories_of(draw_people(seed, 60));
  const Day middle = static_cast<Day>(first + span / 2);
  const auto whole = count_all(stories, every_measure(), all_time, false, 1);
  const auto before = count_all(stories, every_measure(), {all_time.from, middle}, false, 1);
  const auto after = count_all(stories, every_measure(), {static_cast<Day>(middle + 1), all_time.to}, false, 1);
  for (std::size_t i = 0; i < whole.measures.size(); ++i) {
    const auto months = [&](const Counts& counts) {
      std::pair<std::int64_t, std::int64_t> sums;
      for (const auto& row : figures(counts, i, {{By::month}, {}, std::nullopt, Date{65535}}).rows) sums.first += row.numerator, sums.second += row.denominator;
      return sums;
    };
    const auto all = months(whole), early = months(before), late = months(after);
    RC_ASSERT(all.first == early.first + late.first);
    RC_ASSERT(all.second == early.second + late.second);
  }
}

RC_GTEST_PROP(Counting, TakingAPersonAwayAndAddingThemLeavesEverythingAsItWas, (std::uint64_t seed)) {
  const auto stories = stories_of(draw_people(seed, 40), 1);
  auto counts = count_all(stories, every_measure(), all_time, true, 1);
  const auto before = counts;
  const Story story = stories.councils[0].shards[0].story(static_cast<std::uint32_t>(seed % 40));
  for (const bool away : {true, false})
    for (std::size_t i = 0; i < counts.measures.size(); ++i) {
      counts.councils[0].tallies[i].take_away(away);
      counts.measures[i]->count(story, all_time, counts.councils[0].tallies[i]);
    }
  RC_ASSERT(same(before, counts));
}

std::int64_t out_of(const std::vector<Behind>& counted) {
  return std::transform_reduce(counted.begin(), counted.end(), std::int64_t{0}, std::plus{}, [](const Behind& one) { return std::int64_t{one.out_of}; });
}

RC_GTEST_PROP(Counting, AKindOfPersonAddsUpToEveryone, (std::uint64_t seed)) {
  const auto stories = stories_of(draw_people(seed, 60));
  for (const auto kind : {Kind::gender, Kind::reason}) {
    const auto counts = count_all(stories, every_measure(), all_time, Splits{true, kind}, 2);
    const By by = kind == Kind::gender ? By::gender : By::reason;
    for (std::size_t i = 0; i < counts.measures.size(); ++i) {
      const auto split = figures(counts, i, {{by, By::age}, {}, std::nullopt, Date{65535}});
      std::int64_t numerator = 0, denominator = 0, apart = 0;
      for (const auto& row : split.rows) numerator += row.numerator, denominator += row.denominator, apart += row.apart;
      RC_ASSERT(numerator == split.total.numerator);
      RC_ASSERT(denominator == split.total.denominator);
      RC_ASSERT(apart == split.total.apart);
      Only only;
      (kind == Kind::gender ? only.gender : only.reason) = "Unknown";
      const auto unknown = behind(stories, *counts.measures[i], all_time, only, std::nullopt, 10'000);
      const auto row = figures(counts, i, {{}, only, std::nullopt, Date{65535}}).total;
      RC_ASSERT(out_of(unknown) == row.denominator);
    }
  }
}

TEST(Splitting, GenderAndReasonAreAskedForOneAtATime) {
  EXPECT_FALSE(splits_for({By::gender, By::reason}, {}));
  EXPECT_FALSE(splits_for({By::gender}, {.reason = "Learning disability support"}));
  EXPECT_EQ(splits_for({By::reason, By::age}, {})->kind, Kind::reason);
  EXPECT_TRUE(splits_for({By::gender}, {.age = "65 to 74"})->age);
}

TEST(Means, AreTheAmountsOverWhatIsCounted) {
  static const Measure hours{"hours", Figure::mean, AgeScheme::standard, [](const Story& story, const Period&, Tally& tally) {
    for (const Event& service : story.services()) tally.add(story, {.event = service, .on = service.start, .amount = *story::weekly_hours_hundredths(story.provision_of(service))});
  }};
  story::Stories stories;
  auto& shard = stories.councils.emplace_back(story::Council{"1", {""}, {}}).shards.emplace_back();
  for (const std::uint32_t hundredths : {1000U, 525U}) {
    Event service;
    service.type = story::EventType::service;
    service.start = on("2025-04-01");
    std::vector<Event> events{service};
    const std::vector<story::Provision> provisions{{2000, hundredths, story::CostFrequency::hourly}};
    shard.add(hundredths, "P", {}, events, provisions);
  }
  const auto row = figures(count_all(stories, {&hours}, all_time, false, 1), 0, {{}, {}, std::nullopt, Date{65535}}).total;
  EXPECT_EQ(row.denominator, 2);
  EXPECT_DOUBLE_EQ(row.value.value(), 7.625);
}

RC_GTEST_PROP(Behind, ANumberStandAsManyEvents, (std::uint64_t seed)) {
  const auto stories = stories_of(draw_people(seed, 60));
  const auto counts = count_all(stories, every_measure(), all_time, true, 1);
  for (std::size_t i = 0; i < counts.measures.size(); ++i) {
    for (const auto& row : figures(counts, i, {{By::team, By::age}, {}, std::nullopt, Date{65535}}).rows) {
      const Only only{std::nullopt, row.keys[0], row.keys[1]};
      const auto counted = behind(stories, *counts.measures[i], all_time, only, std::nullopt, 10'000);
      const auto met = behind(stories, *counts.measures[i], all_time, only, true, 10'000);
      std::int64_t numerator = 0;
      for (const auto& one : met) numerator += one.amount;
      RC_ASSERT(out_of(counted) == row.denominator);
      RC_ASSERT(numerator == row.numerator);
    }
  }
}

/// Each event is spoken of: how often it counts, or once why it does not.
void expect_each_event_spoken_of(const std::vector<Said>& said, const Drawn& person) {
  std::map<std::uint32_t, std::array<int, 2>> lines;
  for (const Said& one : said) {
    const bool counts = one.why == Why::counted_met || one.why == Why::counted_not_met || one.why == Why::counted_in_numerator ||
                        one.why == Why::counted_in_denominator;
    RC_ASSERT(one.counted_on.has_value() == counts);
    RC_ASSERT(counts || one.numerator + one.denominator == 0);
    ++lines[one.event.record][counts ? 1 : 0];
  }
  RC_ASSERT(lines.size() == person.events.size());
  for (const auto& [record, of] : lines) RC_ASSERT((of[0] == 1 && of[1] == 0) || (of[0] == 0 && of[1] >= 1));
}

RC_GTEST_PROP(Explanations, SpeakOfEveryEventAndAddUpToTheFigure, (std::uint64_t seed)) {
  const auto people = draw_people(seed, 20);
  const auto stories = stories_of(people, 1);
  const auto counts = count_all(stories, every_measure(), all_time, {}, 1);
  for (std::size_t i = 0; i < counts.measures.size(); ++i) {
    std::int64_t numerator = 0, denominator = 0;
    for (std::uint32_t person = 0; person < 20; ++person) {
      const auto said = explain(stories.councils[0].shards[0].story(person), stories.councils[0], *counts.measures[i], all_time);
      expect_each_event_spoken_of(said, people[person]);
      for (const Said& one : said) numerator += one.numerator, denominator += one.denominator;
    }
    const auto total = figures(counts, i, {{}, {}, std::nullopt, Date{65535}}).total;
    RC_ASSERT(numerator == total.numerator);
    RC_ASSERT(denominator == total.denominator);
  }
}

RC_GTEST_PROP(PeopleAtMonthEnd, OfALongerTimeAreThoseOfItsNewestMonth, (std::uint64_t seed)) {
  const auto counts = count_all(stories_of(draw_people(seed, 60)), every_measure(), all_time, true, 1);
  for (std::size_t i = 0; i < counts.measures.size(); ++i) {
    if (counts.measures[i]->timing != Timing::at_month_end) continue;
    const Period spoken = spoken_of(*counts.measures[i], all_time);
    RC_ASSERT(spoken.months() == 1U);
    const auto whole = figures(counts, i, {{}, {}, std::nullopt, Date{65535}}).total;
    const auto newest = figures(counts, i, {{}, {}, spoken, Date{65535}}).total;
    RC_ASSERT(whole.denominator == newest.denominator && whole.numerator == newest.numerator && whole.value == newest.value);
    const auto quarters = figures(counts, i, {{By::quarter}, {}, std::nullopt, Date{65535}}).rows;
    RC_ASSERT(quarters.back().denominator == whole.denominator);
  }
}

TEST(MonthEnds, AreThoseThatLieInThePeriod) {
  std::vector<std::string> ends;
  each_month_end({on("2025-01-31"), on("2025-04-29")}, [&](Day end) { ends.push_back(story::date_of(end).iso()); });
  EXPECT_EQ(ends, (std::vector<std::string>{"2025-01-31", "2025-02-28", "2025-03-31"}));
  EXPECT_EQ(story::date_of(year_start(on("2025-03-31"))).iso(), "2024-04-01");
}

TEST(Median, IsTheMeanOfTheTwoInTheMiddle) {
  EXPECT_EQ(median({}), std::nullopt);
  EXPECT_EQ(median({0, 0}), std::nullopt);
  EXPECT_EQ(median({0, 0, 1}), 2.0);
  EXPECT_EQ(median({1, 1}), 0.5);
  EXPECT_EQ(median({1, 0, 0, 2, 0, 1}), 3.0);
  EXPECT_EQ(median({2, 0, 0, 0, 2}), 2.0);
}

TEST(Quarters, BeginInApril) {
  EXPECT_EQ(financial_quarter(story::month_of(on("2026-03-31"))), "2025-26 Q4");
  EXPECT_EQ(financial_quarter(story::month_of(on("2026-04-01"))), "2026-27 Q1");
  EXPECT_EQ(financial_quarter(story::month_of(on("1999-12-31"))), "1999-00 Q3");
}

Counts one_request(const char* start, const char* end, story::Outcome outcome) {
  Event event;
  event.start = on(start);
  event.end = on(end);
  event.outcome = outcome;
  event.client = story::ClientType::service_user;
  return count_all(stories_of({{{}, {event}}}, 1), {find_measure("fd-contacts-resolved")}, {on("2025-01-01"), on("2025-03-31")}, true, 1);
}

TEST(FiguresByMonth, OfNothingHaveNoValueRatherThanZero) {
  const auto out = figures(one_request("2025-01-10", "2025-02-10", story::Outcome::nfa_other), 0, {{By::month}, {}, std::nullopt, *Date::parse_iso("2025-02-28")});
  ASSERT_EQ(out.rows.size(), 3U);
  EXPECT_EQ(out.rows[0].keys, std::vector<std::string>{"2025-01"});
  EXPECT_EQ(out.rows[0].value, std::nullopt);
  EXPECT_EQ(out.rows[1].value, 100.0);
  EXPECT_FALSE(out.rows[1].provisional);
  EXPECT_TRUE(out.rows[2].provisional);
  EXPECT_EQ(out.total.denominator, 1);
}

TEST(FiguresOfATeam, LeaveTheOthersOut) {
  const auto counts = one_request("2025-01-10", "2025-02-10", story::Outcome::support_planning_or_services);
  EXPECT_EQ(figures(counts, 0, {{}, {std::nullopt, "No team", std::nullopt}, std::nullopt, Date{}}).total.denominator, 1);
  EXPECT_EQ(figures(counts, 0, {{}, {std::nullopt, "North", std::nullopt}, std::nullopt, Date{}}).total.denominator, 0);
  EXPECT_EQ(figures(counts, 0, {{}, {}, Period{on("2025-01-01"), on("2025-01-31")}, Date{}}).total.denominator, 0);
  EXPECT_EQ(figures(counts, 0, {{By::quarter}, {}, std::nullopt, Date{}}).rows.at(0).keys.at(0), "2024-25 Q4");
}

TEST(FiguresByQuarterAndMonth, PutEachMonthInItsOwnQuarterOnly) {
  const Period from_february_to_may{on("2025-02-01"), on("2025-05-31")};
  const auto rows = figures(one_request("2025-02-10", "2025-03-10", story::Outcome::nfa_other), 0, {{By::quarter, By::month}, {}, from_february_to_may, Date{}}).rows;
  std::vector<std::string> months;
  for (const auto& row : rows) months.push_back(row.keys.at(0) + " " + row.keys.at(1));
  EXPECT_EQ(months, (std::vector<std::string>{"2024-25 Q4 2025-02", "2024-25 Q4 2025-03", "2025-26 Q1 2025-04", "2025-26 Q1 2025-05"}));
}

TEST(Keys, OfGroupingsAreReadBack) {
  for (const By by : {By::council, By::month, By::quarter, By::team, By::age}) EXPECT_EQ(by_from_key(by_key(by)), by);
  EXPECT_EQ(by_from_key("worker"), std::nullopt);
}

}  // namespace
}  // namespace stepwise::engine
