// SPDX-License-Identifier: Apache-2.0
#include "demo/journey.hpp"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <map>

#include "demo/population.hpp"

namespace stepwise::demo {
namespace {

const Date to = *Date::from_parts(2026, 11, 20);
const Date from = to.add_years(-3);

struct Flows {
  std::array<int, 3> requests{}, settled{}, ripe{}, assessed{}, no_need{}, signposted_centre{}, centre{};
  int people = 0, events = 0, hospital = 0, short_term = 0, short_term_settled = 0, deaths = 0, open = 0, recontact = 0;
  std::vector<int> waits, lengths;
};

std::size_t year_of(std::int32_t day) { return static_cast<std::size_t>(std::clamp((day - (to.days() - 1'095)) / 365, 0, 2)); }

void count_assessment(Flows& flows, const Journey& journey, const ContactStep& contact, std::int32_t next) {
  const CareStep* first = nullptr;
  for (const auto& care : journey.care)
    if (care.kind == Kind::assessment && care.long_term && care.start >= contact.day && care.start < next && (!first || care.start < first->start))
      first = &care;
  if (!first) return;
  ++flows.assessed[year_of(contact.day)];
  flows.no_need[year_of(contact.day)] += first->eligible == 1;
  if (contact.resolution == Resolution::assessment) flows.waits.push_back(first->start - contact.day);
}

void count(Flows& flows, const Journey& journey) {
  ++flows.people;
  flows.events += static_cast<int>(journey.contacts.size() + journey.care.size());
  flows.deaths += journey.died != no_day;
  std::vector<ContactStep> requests;
  for (const auto& contact : journey.contacts)
    if (contact.resolution != Resolution::duplicate) requests.push_back(contact);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const auto& contact = requests[i];
    const std::int32_t next = i + 1 < requests.size() ? requests[i + 1].day : to.days() + 1;
    const auto year = year_of(contact.day);
    ++flows.requests[year];
    flows.settled[year] += is_settled(contact.resolution);
    flows.hospital += contact.route == Route::discharge_from_hospital;
    flows.open += contact.closed == no_day;
    flows.recontact += next - contact.day <= 90 && i + 1 < requests.size();
    if (contact.team == team::contact_centre) {
      ++flows.centre[year];
      const auto outcome = request_outcome(contact.resolution);
      flows.signposted_centre[year] += outcome == Outcome::nfa_information_advice || outcome == Outcome::nfa_other_council_service;
    }
    if (contact.day > to.days() - 120) continue;
    ++flows.ripe[year];
    count_assessment(flows, journey, contact, next);
  }
  for (const auto& care : journey.care) {
    if (care.type != ServiceType::st_max || care.end == no_day) continue;
    ++flows.short_term;
    flows.lengths.push_back(care.end - care.start);
    flows.short_term_settled += care.outcome == Outcome::nfa_ended_as_planned || care.outcome == Outcome::nfa_information_advice;
  }
}

Flows flows_of(int people, std::uint64_t seed) {
  const Calendar calendar{from, to};
  const Flow flow{from, to, &calendar, 100, 0};
  Flows flows;
  Journey journey;
  for (int i = 0; i < people; ++i) {
    Draw draw = Draw::of(seed, 1, static_cast<std::uint64_t>(i));
    const Traits traits = draw_traits(from, 0, draw);
    if (traits.profile.client != Client::service_user) continue;
    walk(flow, traits.profile, draw, journey);
    count(flows, journey);
  }
  return flows;
}

double percent(int part, int whole) { return 100.0 * part / std::max(1, whole); }
int median(std::vector<int> days) {
  std::ranges::nth_element(days, days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2));
  return days[days.size() / 2];
}

const Flows& national() {
  static const Flows flows = flows_of(60'000, 7);
  return flows;
}

TEST(Journey, SettlesAsSomersetDid) {
  const auto& f = national();
  EXPECT_NEAR(percent(f.settled[0], f.requests[0]), 43, 1.5);
  EXPECT_NEAR(percent(f.settled[1], f.requests[1]), 50, 1.5);
  EXPECT_NEAR(percent(f.settled[2], f.requests[2]), 57, 1.5);
  EXPECT_GT(percent(f.signposted_centre[2], f.centre[2]), 56);
}

TEST(Journey, AssessesAsLeedsDid) {
  const auto& f = national();
  const std::array<double, 3> assessed{20.3, 17.6, 15.2}, no_need{12.1, 8.0, 6.7};
  for (std::size_t year = 0; year < 3; ++year) {
    EXPECT_NEAR(percent(f.assessed[year], f.ripe[year]), assessed[year], 1.0) << year;
    EXPECT_NEAR(percent(f.no_need[year], f.ripe[year]), no_need[year], 1.0) << year;
  }
  EXPECT_GE(median(f.waits), 21);
  EXPECT_LE(median(f.waits), 35);
}

TEST(Journey, ReablementLeavesTwoThirdsWithoutLongTermSupport) {
  const auto& f = national();
  EXPECT_NEAR(percent(f.short_term_settled, f.short_term), 66.7, 1.5);
  EXPECT_GE(median(f.lengths), 28);
  EXPECT_LE(median(f.lengths), 42);
}

TEST(Journey, KeepsTheOtherStatedRates) {
  const auto& f = national();
  const int requests = f.requests[0] + f.requests[1] + f.requests[2];
  EXPECT_NEAR(percent(f.hospital, requests), 20, 1.5);
  EXPECT_NEAR(percent(f.recontact, requests), 17.5, 1.5);
  EXPECT_NEAR(percent(f.open, requests), 1.1, 0.4);
  EXPECT_NEAR(percent(f.deaths, f.people), 10.5, 1.5);
  EXPECT_GT(f.requests[2], f.requests[0]);
}

Journey journey_of(std::uint64_t seed, std::uint64_t index) {
  const Calendar calendar{from, to};
  const Flow flow{from, to, &calendar, 100, 0};
  Draw draw = Draw::of(seed, 1, index);
  const Traits traits = draw_traits(from, 0, draw);
  Journey journey;
  walk(flow, traits.profile, draw, journey);
  return journey;
}

TEST(Journey, NothingHappensOutsideALife) {
  for (std::uint64_t i = 0; i < 4'000; ++i) {
    const Journey journey = journey_of(11, i);
    const auto last = journey.died != no_day ? journey.died : to.days();
    for (const auto& contact : journey.contacts) {
      EXPECT_LE(contact.day, last);
      EXPECT_GE(contact.day, from.days());
      EXPECT_TRUE(contact.closed == no_day || contact.closed >= contact.day);
      EXPECT_LE(std::max(contact.closed, contact.followed_up), to.days());
    }
    for (const auto& care : journey.care) {
      EXPECT_LE(care.start, last);
      EXPECT_TRUE(care.end == no_day || care.end >= care.start);
      EXPECT_LE(care.end, last);
      EXPECT_TRUE(journey.died == no_day || care.end != no_day);
    }
  }
}

TEST(Journey, NoTwoEventsShareANationalIdentity) {
  for (std::uint64_t i = 0; i < 4'000; ++i) {
    const Journey journey = journey_of(12, i);
    std::map<std::array<int, 5>, int> seen;
    for (const auto& contact : journey.contacts)
      EXPECT_LE(++seen[(std::array{0, int{contact.day}, contact.resolution == Resolution::duplicate ? 1 : 0, 0, 0})], 1);
    for (const auto& care : journey.care)
      EXPECT_EQ(++seen[(std::array{static_cast<int>(care.kind), int{care.start}, static_cast<int>(care.type),
                                   static_cast<int>(care.component), care.long_term ? 1 : 0})], 1);
  }
}

TEST(Journey, FiguresBetweenYearsAreStraightLines) {
  const std::array<int, 3> yearly{1'000, 2'000, 4'000};
  EXPECT_EQ(at_day(yearly, to - 1'095 + 182, to), 1'000);
  EXPECT_EQ(at_day(yearly, to - 1'095 + 547, to), 2'000);
  EXPECT_EQ(at_day(yearly, to - 1'095 + 912, to), 4'000);
  EXPECT_EQ(at_day(yearly, to - 9'000, to), at_day(yearly, to - 1'095, to));
}

TEST(Calendar, MondaysAndWinterAreBusier) {
  const Calendar calendar{from, to};
  const Date monday = *Date::from_parts(2026, 1, 12);
  EXPECT_GT(calendar.weight(monday), calendar.weight(monday + 4));
  EXPECT_GT(calendar.weight(monday), 5 * calendar.weight(monday + 5));
  EXPECT_GT(calendar.weight(monday), calendar.weight(*Date::from_parts(2026, 8, 10)));
  EXPECT_LT(calendar.weight(*Date::from_parts(2025, 12, 25)), calendar.weight(*Date::from_parts(2025, 12, 24)) / 5);
}

}  // namespace
}  // namespace stepwise::demo
