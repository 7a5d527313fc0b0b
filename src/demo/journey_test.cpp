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
  std::array<int, 3> requests{}, settled{}, assessed{}, no_need{}, signposted_centre{}, centre{};
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
    if (contact.day <= to.days() - 120 || year < 2) count_assessment(flows, journey, contact, next);
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
  for (std::size_t year = 0; year < 3; ++year)
    std::printf("year %zu requests %d settled %.1f assessed %.1f no need %.1f centre signposted %.1f\n", year, f.requests[year],
                percent(f.settled[year], f.requests[year]), percent(f.assessed[year], f.requests[year]),
                percent(f.no_need[year], f.requests[year]), percent(f.signposted_centre[year], f.centre[year]));
  std::printf("people %d events %d hospital %.1f stmax %d settled %.1f deaths %.1f open %.2f recontact %.1f wait median %d length %d\n", f.people,
              f.events, percent(f.hospital, f.requests[0] + f.requests[1] + f.requests[2]), f.short_term,
              percent(f.short_term_settled, f.short_term), percent(f.deaths, f.people),
              percent(f.open, f.requests[0] + f.requests[1] + f.requests[2]),
              percent(f.recontact, f.requests[0] + f.requests[1] + f.requests[2]), median(f.waits), median(f.lengths));
  EXPECT_NEAR(percent(f.settled[0], f.requests[0]), 43, 2);
}

}  // namespace
}  // namespace stepwise::demo
