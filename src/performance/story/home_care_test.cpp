// SPDX-License-Identifier: Apache-2.0
#include "performance/story/home_care.hpp"

#include <gtest/gtest.h>

#include "performance/story/conditions.hpp"

namespace stepwise::story {
namespace {

constexpr Day first = 100, last = 464;

struct Given {
  ServiceType type;
  Day start, end;
  std::uint32_t hundredths = Provision::not_known;
  CostFrequency frequency = CostFrequency::hourly;
  Component component = Component::home_support;
  ClientType client = ClientType::service_user;
};

/// One person with some services, numbered in the order given.
class Person {
 public:
  explicit Person(const std::vector<Given>& services) {
    std::vector<Event> events;
    std::vector<Provision> provisions;
    for (const Given& given : services) {
      Event event{.start = given.start, .end = given.end, .record = static_cast<std::uint32_t>(events.size() + 1)};
      event.type = EventType::service;
      event.detail = static_cast<std::uint8_t>(given.type);
      event.component = static_cast<std::uint8_t>(given.component);
      event.client = given.client;
      events.push_back(event);
      provisions.push_back({Provision::not_known, given.hundredths, given.frequency});
    }
    shard_.add(1, "A", {}, events, provisions);
  }
  Story story() const { return shard_.story(0); }

 private:
  Shard shard_;
};

constexpr auto community = ServiceType::community;
constexpr auto residential = ServiceType::residential;

struct Case {
  const char* name;
  std::vector<Given> services;
  Package after;
};

/// Six-steps.md 4, lt-reduced and lt-increased: beyond half an hour; left for no service; went to a care home.
const std::vector<Case> cases{
    {"half_an_hour_less_is_the_same", {{community, 1, 200, 1000}, {community, 201, no_day, 950}}, Package::same},
    {"more_than_half_an_hour_less", {{community, 1, 200, 1000}, {community, 201, no_day, 949}}, Package::less},
    {"half_an_hour_more_is_the_same", {{community, 1, 200, 1000}, {community, 201, no_day, 1050}}, Package::same},
    {"more_than_half_an_hour_more", {{community, 1, 200, 1000}, {community, 201, no_day, 1051}}, Package::more},
    {"rows_of_one_day_are_added", {{community, 1, no_day, 1000}, {community, 2, 200, 300}}, Package::less},
    {"still_there_on_the_last_day", {{community, 1, last, 1000}}, Package::same},
    {"ended_the_day_before_it", {{community, 1, last - 1, 1000}}, Package::left},
    {"support_to_a_carer_is_no_service", {{community, 1, 200, 1000}, {ServiceType::carer_direct, 201, no_day, 100, CostFrequency::hourly, Component::none}}, Package::left},
    {"another_service_instead", {{community, 1, 200, 1000}, {ServiceType::ongoing_low_level, 201, no_day, 100, CostFrequency::hourly, Component::equipment}}, Package::not_known},
    {"hours_not_known", {{community, 1, no_day}}, Package::not_known},
    {"not_by_the_hour", {{community, 1, 200, 1000}, {community, 201, no_day, 1000, CostFrequency::weekly}}, Package::not_known},
    {"a_care_home_outweighs_hours", {{community, 1, no_day, 1000}, {residential, last, no_day, 0, CostFrequency::none, Component::none}}, Package::in_care_home},
    {"the_care_home_ended_before", {{community, 1, no_day, 1000}, {residential, 200, last - 1, 0, CostFrequency::none, Component::none}}, Package::same},
};

class PackageAfter : public testing::TestWithParam<Case> {};

TEST_P(PackageAfter, IsWhatBecameOfIt) {
  const Person person{GetParam().services};
  EXPECT_EQ(package_after(person.story(), first, last, is_home_care), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(HomeCare, PackageAfter, testing::ValuesIn(cases), [](const auto& info) { return std::string{info.param.name}; });

TEST(RunsOfHomeCare, JoinRowsSevenDaysApartAndNotEight) {
  const Person person{{{community, 10, 20}, {community, 27, 30}, {community, 38, no_day}, {community, 90, 95}}};
  std::vector<std::pair<Day, Day>> runs;
  each_run(person.story(), is_home_care, [&](const auto& run) { runs.emplace_back(run.start, run.end); });
  EXPECT_EQ(runs, (std::vector<std::pair<Day, Day>>{{10, 30}, {38, no_day}}));
  EXPECT_EQ(first_run_in(person.story(), 31, 37, is_home_care).first, nullptr);
  EXPECT_EQ(first_run_in(person.story(), 30, 37, is_home_care).start, 10);
}

TEST(RunsOfNursingCare, StartWhereNoneWentBeforeThem) {
  const auto nursing = ServiceType::nursing;
  const Person person{{{nursing, 10, 20}, {nursing, 27, 30}, {nursing, 38, no_day}, {residential, 25, 26}}};
  EXPECT_EQ(first_run_start(person.story(), 11, 100, nursing_kind)->start, 38);
  EXPECT_EQ(first_run_start(person.story(), 11, 37, nursing_kind), nullptr);
}

TEST(StandingRow, IsTheRowThatEndsLastWithinTheTimeThenTheNewest) {
  const Person person{{{community, 10, no_day}, {community, 12, 300}, {community, 12, 90}, {community, 101, no_day}}};
  EXPECT_EQ(last_in(person.story(), 50, 100, is_home_care)->record, 2U);
  EXPECT_EQ(last_in(person.story(), 50, 101, is_home_care)->record, 4U);
  EXPECT_EQ(last_in(person.story(), 50, 400, is_home_care)->record, 4U);
  EXPECT_EQ(newest_on(person.story(), 90, is_home_care)->record, 3U);
  EXPECT_EQ(newest_on(person.story(), 91, is_home_care)->record, 2U);
}

TEST(CareHomes, BeforeADayAndFromIt) {
  const Person person{{{residential, 100, 200, 0, CostFrequency::none, Component::none}}};
  EXPECT_EQ(care_home_already(person.story(), 100), nullptr);
  EXPECT_NE(care_home_already(person.story(), 101), nullptr);
  EXPECT_EQ(care_home_already(person.story(), 201), nullptr);
  EXPECT_NE(care_home_start(person.story(), 100, 100), nullptr);
  EXPECT_EQ(care_home_start(person.story(), 101, 300), nullptr);
}

TEST(Conditions, AreAPhysicalReasonOrAnythingRecorded) {
  EXPECT_FALSE(has_long_term_condition({}));
  const auto with = [](auto set) {
    Facts facts;
    set(facts);
    return has_long_term_condition(facts);
  };
  EXPECT_TRUE(with([](Facts& facts) { facts.support_reason = SupportReason::physical_access; }));
  EXPECT_TRUE(with([](Facts& facts) { facts.support_reason = SupportReason::physical_personal_care; }));
  EXPECT_FALSE(with([](Facts& facts) { facts.support_reason = SupportReason::learning_disability; }));
  EXPECT_TRUE(with([](Facts& facts) { facts.autism = Needs::yes; }));
  EXPECT_FALSE(with([](Facts& facts) { facts.dementia = Needs::not_known; }));
  for (std::uint8_t number = 0; number < 8; ++number) {
    EXPECT_EQ(with([&](Facts& facts) { facts.visual = number; }), number == 1 || number == 2 || number == 4) << int{number};
    EXPECT_EQ(with([&](Facts& facts) { facts.hearing = number; }), (number >= 1 && number <= 3) || number == 5) << int{number};
  }
}

}  // namespace
}  // namespace stepwise::story
