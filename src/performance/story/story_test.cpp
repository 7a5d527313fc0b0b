// SPDX-License-Identifier: Apache-2.0
#include "performance/story/story.hpp"

#include <gtest/gtest.h>

#include <map>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

Day on(const char* text) { return day_of(*Date::parse_iso(text)); }
Day maybe(const char* text) { return text[0] == '\0' ? no_day : on(text); }

Event service(const char* start, const char* end, ServiceType type) {
  Event event;
  event.type = EventType::service;
  event.start = on(start);
  event.end = maybe(end);
  event.detail = static_cast<std::uint8_t>(type);
  return event;
}
Event request(const char* start, std::uint32_t record, ClientType client = ClientType::service_user) {
  Event event;
  event.start = on(start);
  event.record = record;
  event.client = client;
  return event;
}
Event assessment(const char* start, std::uint32_t record, AssessmentType type) {
  Event event = request(start, record);
  event.type = EventType::assessment;
  event.detail = static_cast<std::uint8_t>(type);
  return event;
}

/// One person in a shard of their own.
class Person {
 public:
  explicit Person(std::vector<Event> events) { shard_.add(1, "P", {}, events); }
  Story story() const { return shard_.story(0); }

 private:
  Shard shard_;
};

TEST(Settle, ClosesOnDeathAndDropsWhatCannotBe) {
  struct Case {
    const char *start, *end, *died;
    bool kept;
    const char* ends;
  };
  for (const Case& c : {Case{"2025-01-10", "2025-02-01", "", true, "2025-02-01"}, Case{"2025-01-10", "", "", true, ""},
                        Case{"2025-01-10", "2025-02-01", "2025-01-20", true, "2025-01-20"}, Case{"2025-01-10", "2025-02-01", "2025-03-01", true, "2025-02-01"},
                        Case{"2025-01-10", "", "2025-03-01", true, "2025-03-01"}, Case{"2025-01-10", "", "2025-01-10", true, ""},
                        Case{"2025-01-10", "2025-02-01", "2025-01-10", true, "2025-01-10"}, Case{"2025-01-10", "2025-02-01", "2025-01-09", false, ""},
                        Case{"2025-01-10", "2025-01-09", "", false, ""}}) {
    Event event;
    event.start = on(c.start);
    event.end = maybe(c.end);
    EXPECT_EQ(settle(event, maybe(c.died)), c.kept) << c.start << " " << c.end << " " << c.died;
    if (c.kept) {
      EXPECT_EQ(event.end, maybe(c.ends)) << c.start << " " << c.end << " " << c.died;
    }
  }
}

TEST(Age, CountsFromTheFirstOfTheBirthMonth) {
  const auto june_1960 = birth_month_of(*Date::parse_iso("1960-06-30"));
  EXPECT_EQ(birth_of(june_1960).iso(), "1960-06-01");
  EXPECT_EQ(age_on(june_1960, on("2025-05-31")), 64);
  EXPECT_EQ(age_on(june_1960, on("2025-06-02")), 65);
  EXPECT_EQ(age_on(0, on("2025-06-02")), -1);
  EXPECT_EQ(age_on(birth_month_of(*Date::parse_iso("2025-07-01")), on("2025-06-02")), -1);
  EXPECT_EQ(birth_month_of(*Date::parse_iso("1849-12-31")), 0);
}

TEST(Months, GoBackToTheSameDayOrTheLastOfTheMonth) {
  EXPECT_EQ(months_before(on("2025-08-01"), 12), on("2024-08-01"));
  EXPECT_EQ(months_before(on("2024-03-31"), 1), on("2024-02-29"));
  EXPECT_EQ(first_day_of_month(month_of(on("2025-08-17"))), on("2025-08-01"));
}

TEST(Words, ExistingClientsByTheEdgesOfTheWindows) {
  const Day asked = on("2025-08-01");
  EXPECT_EQ(existing_client(Person{{service("2023-01-01", "2024-08-01", ServiceType::community)}}.story(), asked), Existing::long_term);
  EXPECT_EQ(existing_client(Person{{service("2023-01-01", "2024-07-31", ServiceType::community)}}.story(), asked), Existing::no);
  EXPECT_EQ(existing_client(Person{{service("2023-01-01", "", ServiceType::prison)}}.story(), asked), Existing::long_term);
  EXPECT_EQ(existing_client(Person{{service("2025-08-01", "", ServiceType::community)}}.story(), asked), Existing::no);
  EXPECT_EQ(existing_client(Person{{service("2025-01-01", "2025-05-01", ServiceType::st_max)}}.story(), asked), Existing::short_term);
  EXPECT_EQ(existing_client(Person{{service("2025-01-01", "2025-04-30", ServiceType::other_short_term)}}.story(), asked), Existing::no);
  EXPECT_EQ(existing_client(Person{{service("2025-01-01", "", ServiceType::ongoing_low_level)}}.story(), asked), Existing::no);
}

TEST(Words, NextRequestIsTheNextOfAServiceUser) {
  const Person person{{request("2025-03-01", 3), request("2025-01-01", 1), request("2025-02-01", 2, ClientType::unpaid_carer)}};
  const auto requests = person.story().requests();
  ASSERT_EQ(requests.size(), 3U);
  EXPECT_EQ(next_request(person.story(), requests[0])->record, 3U);
  EXPECT_EQ(next_request(person.story(), requests[2]), nullptr);
}

TEST(Words, FirstLongTermAssessmentLiesWithinTheDays) {
  const Person person{{assessment("2025-01-05", 1, AssessmentType::short_term), assessment("2025-01-10", 2, AssessmentType::long_term)}};
  EXPECT_EQ(first_long_term_assessment(person.story(), on("2025-01-10"), no_day)->record, 2U);
  EXPECT_EQ(first_long_term_assessment(person.story(), on("2025-01-01"), on("2025-01-10")), nullptr);
  EXPECT_EQ(first_long_term_assessment(person.story(), on("2025-01-11"), no_day), nullptr);
}

TEST(Words, ServicesMergeAcrossSevenDaysAndNotEight) {
  const auto merged = [](const char* second) {
    return merged_services(Person{{service("2025-01-01", "2025-01-10", ServiceType::st_max), service(second, "2025-02-01", ServiceType::st_max)}}.story(), ServiceType::st_max, 7).size();
  };
  EXPECT_EQ(merged("2025-01-17"), 1U);
  EXPECT_EQ(merged("2025-01-18"), 2U);
}

TEST(Words, OneDayIsOrderedByKindThenNewestRecord) {
  const Event a = request("2025-01-01", 1), b = request("2025-01-01", 2), c = assessment("2025-01-01", 9, AssessmentType::long_term);
  std::vector<const Event*> order{&c, &a, &b};
  put_in_order(order);
  EXPECT_EQ(order, (std::vector<const Event*>{&b, &a, &c}));
}

TEST(ShardOfPeople, ReplacesOnePersonAndLeavesTheOthers) {
  Shard shard;
  std::vector<Event> first{request("2025-01-01", 1), request("2025-01-02", 2)}, second{request("2025-02-01", 3)};
  shard.add(10, "ten", {}, first);
  shard.add(11, "eleven", {}, second);
  std::vector<Event> changed{request("2025-03-01", 5), request("2025-01-15", 4), request("2025-04-01", 6)};
  shard.replace(0, {}, changed);
  EXPECT_EQ(shard.waste(), 2U);
  shard.compact();
  EXPECT_EQ(shard.waste(), 0U);
  EXPECT_EQ(shard.events(), 4U);
  ASSERT_EQ(shard.story(0).requests().size(), 3U);
  EXPECT_EQ(shard.story(0).requests()[0].record, 4U);
  EXPECT_EQ(shard.story(1).requests()[0].record, 3U);
  EXPECT_EQ(shard.person_text(1), "eleven");
}

TEST(ShardOfPeople, KeepsHoursAndCostsBesideTheirServices) {
  const auto three = [](std::uint32_t first) {
    return std::vector<Provision>{{first, 100, CostFrequency::hourly}, {first + 1, 100, CostFrequency::hourly}, {first + 2, 100, CostFrequency::hourly}};
  };
  const auto events = [] {
    return std::vector<Event>{service("2025-03-01", "2025-04-01", ServiceType::st_max), request("2025-02-01", 1), service("2025-01-01", "2025-04-01", ServiceType::community)};
  };
  Shard shard;
  auto first = events(), second = events(), changed = events();
  shard.add(1, "one", {}, first, three(10));
  shard.add(2, "two", {}, second, three(20));
  const auto costs = [&](std::uint32_t person) {
    std::vector<std::uint32_t> found;
    for (const Event& one : shard.story(person).services()) found.push_back(shard.story(person).provision_of(one).unit_cost_pence);
    EXPECT_EQ(found.size(), shard.story(person).provisions().size());
    return found;
  };
  EXPECT_EQ(costs(0), (std::vector<std::uint32_t>{12, 10}));
  shard.replace(0, {}, changed, three(30));
  shard.compact();
  EXPECT_EQ(costs(0), (std::vector<std::uint32_t>{32, 30}));
  EXPECT_EQ(costs(1), (std::vector<std::uint32_t>{22, 20}));
  auto bare = events();
  shard.replace(1, {}, bare);
  EXPECT_EQ(costs(1), (std::vector<std::uint32_t>{Provision::not_known, Provision::not_known}));
}

TEST(Provisions, CostAWeekByTheirFrequency) {
  struct Case { std::uint32_t pence, units; CostFrequency frequency; std::optional<std::uint32_t> weekly, hours; };
  constexpr std::uint32_t none = Provision::not_known;
  const Case cases[]{
      {2000, 1050, CostFrequency::hourly, 21'000, 1050}, {2000, none, CostFrequency::hourly, std::nullopt, std::nullopt},
      {70'000, none, CostFrequency::weekly, 70'000, std::nullopt}, {70'000, 300, CostFrequency::fortnightly, 35'000, std::nullopt},
      {70'000, none, CostFrequency::four_weekly, 17'500, std::nullopt}, {52'000, none, CostFrequency::monthly, 12'000, std::nullopt},
      {52'000, none, CostFrequency::quarterly, 4000, std::nullopt}, {52'000, none, CostFrequency::annually, 1000, std::nullopt},
      {500, 200, CostFrequency::per_session, 1000, std::nullopt}, {500, 700, CostFrequency::daily, 3500, std::nullopt},
      {500, 100, CostFrequency::one_off, std::nullopt, std::nullopt}, {0, 100, CostFrequency::hourly, std::nullopt, 100},
      {none, 100, CostFrequency::hourly, std::nullopt, 100}, {501, 50, CostFrequency::none, 251, std::nullopt}};
  for (const auto& one : cases) {
    const Provision provision{one.pence, one.units, one.frequency};
    EXPECT_EQ(weekly_pence(provision), one.weekly) << one.pence << " at " << static_cast<int>(one.frequency);
    EXPECT_EQ(weekly_hours_hundredths(provision), one.hours);
  }
}

TEST(Codes, ListsReadReleaseTwoAndOneWordings) {
  const auto codings = Codings::load();
  ASSERT_TRUE(codings) << codings.error().sentence;
  const std::map<std::string, Outcome> outcomes{{"NFA- Other", Outcome::nfa_other}, {"nfa: other", Outcome::nfa_other},
      {"Progress to Re-assessment / Unplanned Review", Outcome::assessment}, {"Provision of service", Outcome::continuation},
      {"Progress to End of Life Care", Outcome::release_1_not_mapped}, {"", Outcome::none}, {"NULL", Outcome::none}, {"Something else", Outcome::not_mapped}};
  for (const auto& [words, outcome] : outcomes) EXPECT_EQ(static_cast<Outcome>(codings->outcome.from_words(words)), outcome) << words;
  EXPECT_EQ(static_cast<ServiceType>(codings->service_type.from_words("Carer Support: Direct to Carer")), ServiceType::carer_direct);
  EXPECT_EQ(static_cast<ClientType>(codings->client_type.from_words("Carer known by association")), ClientType::unpaid_carer_known_by_association);
  EXPECT_EQ(codings->outcome.label(static_cast<std::uint8_t>(Outcome::not_mapped)), "Invalid and not mapped");
}

TEST(Codes, NumbersStandForTheCodesTheyAreNamedAfter) {
  const auto codings = Codings::load().value();
  EXPECT_EQ(codings.outcome.code(static_cast<std::uint8_t>(Outcome::nfa_moved)), "nfa_moved");
  EXPECT_EQ(codings.outcome.code(static_cast<std::uint8_t>(Outcome::admitted_to_hospital)), "admitted_to_hospital");
  EXPECT_EQ(codings.service_type.code(static_cast<std::uint8_t>(ServiceType::other_short_term)), "other_short_term");
  EXPECT_EQ(codings.outcome.not_in_list(), static_cast<std::uint8_t>(Outcome::not_mapped));
  EXPECT_EQ(codings.service_type.not_in_list(), static_cast<std::uint8_t>(ServiceType::not_mapped));
  EXPECT_EQ(codings.client_type.not_in_list(), static_cast<std::uint8_t>(ClientType::not_mapped));
}

}  // namespace
}  // namespace stepwise::story
