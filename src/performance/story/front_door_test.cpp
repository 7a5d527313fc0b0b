// SPDX-License-Identifier: Apache-2.0
#include "performance/story/front_door.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "base/random.hpp"
#include "performance/story/runs.hpp"
#include "performance/story/waiting.hpp"

namespace stepwise::story {
namespace {

constexpr Day day_0 = 20000;
constexpr int open = 30000;

Event event(EventType type, int start, int end, std::uint8_t detail) {
  Event one;
  one.type = type;
  one.start = static_cast<Day>(day_0 + start);
  one.end = end == open ? no_day : static_cast<Day>(day_0 + end);
  one.detail = detail;
  one.client = ClientType::service_user;
  one.outcome = Outcome::support_planning_or_services;
  return one;
}
Event request(int start) { return event(EventType::request, start, start, 1); }
Event assessment(int start, int end) { return event(EventType::assessment, start, end, static_cast<std::uint8_t>(AssessmentType::long_term)); }
Event service(int start, int end, ServiceType type = ServiceType::community) { return event(EventType::service, start, end, static_cast<std::uint8_t>(type)); }

/// One person's story, kept with its shard.
struct Told {
  explicit Told(std::vector<Event> events, Facts facts = {}) {
    std::uint32_t record = 0;
    for (Event& one : events) one.record = ++record;
    shard.add(1, "1", facts, events);
  }
  Story story() const { return shard.story(0); }
  Shard shard;
};

struct RunCase {
  const char* why;
  std::vector<Event> events;
  int from, to;
  int start;  ///< of the run found; -1: none
};

TEST(Runs, StartAfterMoreThanAWeekWithoutTheSameKind) {
  const RunCase cases[]{
      {"nothing", {}, 0, 28, -1},
      {"the first day counts", {service(0, 5)}, 0, 28, 0},
      {"the last day counts", {service(28, 30)}, 0, 28, 28},
      {"the day after does not", {service(29, 30)}, 0, 28, -1},
      {"begun before", {service(-1, 30)}, 0, 28, -1},
      {"7 days after the end is the same run", {service(-20, -5), service(2, 30)}, 0, 28, -1},
      {"8 days after is a new one", {service(-20, -6), service(2, 30)}, 0, 28, 2},
      {"a long row covers the gap after a short one", {service(-20, 4), service(-10, -8), service(2, 30)}, 0, 28, -1},
      {"an open row never ends its run", {service(-20, open), service(9, 30)}, 0, 28, -1},
      {"another kind does not matter", {service(-20, 40, ServiceType::residential), service(2, 30)}, 0, 28, 2},
      {"support to carers is no kind", {service(2, 30, ServiceType::carer_direct)}, 0, 28, -1},
  };
  for (const RunCase& one : cases) {
    const Told told{one.events};
    const Event* found = first_run_start(told.story(), day_0 + one.from, day_0 + one.to, service_kind);
    EXPECT_EQ(found == nullptr ? -1 : found->start - day_0, one.start) << one.why;
  }
}

RC_GTEST_PROP(Runs, FoundOneAfterAnotherAreTheRuns, (std::uint64_t seed)) {
  SeededRandom random{seed};
  std::vector<Event> events;
  for (auto many = 1 + random.below(8); many > 0; --many) {
    const int start = static_cast<int>(random.below(80));
    events.push_back(service(start, random.below(6) == 0 ? open : start + static_cast<int>(random.below(20)), ServiceType::residential));
  }
  const Told told{events};
  int from = 0;
  for (const Cluster& run : runs_of(told.story(), residential_kind)) {
    const Event* found = first_run_start(told.story(), from, no_day, residential_kind);
    RC_ASSERT(found != nullptr);
    RC_ASSERT(found->start == run.start);
    RC_ASSERT(run.last->end == run.end);
    from = run.start + 1;
  }
  RC_ASSERT(first_run_start(told.story(), from, no_day, residential_kind) == nullptr);
}

struct BlockCase {
  const char* why;
  std::vector<Event> events;
  std::vector<std::array<int, 3>> blocks;  ///< start, end, record
};

TEST(Blocks, ArePartedByRequestsAndStartsOfServices) {
  auto by_a_carer = request(3);
  by_a_carer.client = ClientType::unpaid_carer;
  auto of_a_carer = assessment(0, 5);
  of_a_carer.client = ClientType::unpaid_carer;
  const BlockCase cases[]{
      {"one", {assessment(0, 5)}, {{0, 5, 1}}},
      {"two in a row end with the later end", {assessment(0, 9), assessment(4, 6)}, {{0, 9, 1}}},
      {"of two that end together the newest stands", {assessment(0, 9), assessment(4, 9)}, {{0, 9, 2}}},
      {"one of them is open", {assessment(0, 9), assessment(4, open)}, {{0, open, 2}}},
      {"a request between", {assessment(0, 9), request(3), assessment(4, 6)}, {{0, 9, 1}, {4, 6, 3}}},
      {"a request on the second's day comes before it", {assessment(0, 9), request(4), assessment(4, 6)}, {{0, 9, 1}, {4, 6, 3}}},
      {"a request on the first's day comes before both", {assessment(0, 9), request(0), assessment(4, 6)}, {{0, 9, 1}}},
      {"a service on the second's day comes after both", {assessment(0, 9), service(4, 8), assessment(4, 6)}, {{0, 9, 1}}},
      {"a service on the first's day comes between", {assessment(0, 9), service(0, 8), assessment(4, 6)}, {{0, 9, 1}, {4, 6, 3}}},
      {"a service that goes on parts nothing", {service(-9, open), assessment(0, 9), service(2, 8), assessment(4, 6)}, {{0, 9, 2}}},
      {"a carer's request parts nothing", {assessment(0, 9), by_a_carer, assessment(4, 6)}, {{0, 9, 1}}},
      {"an assessment of a carer is in no block", {of_a_carer}, {}},
  };
  for (const BlockCase& one : cases) {
    std::vector<std::array<int, 3>> found;
    const Told told{one.events};
    for (const Block& block : blocks_of_assessments(told.story()))
      found.push_back({block.start - day_0, block.is_open() ? open : block.end - day_0, static_cast<int>(block.last->record)});
    EXPECT_EQ(found, one.blocks) << one.why;
  }
}

TEST(Deaths, EndAnEventByItsOutcomeOrByItsLastDay) {
  const auto ended = [](Outcome outcome, int end, int died) {
    Facts facts;
    if (died >= 0) facts.died = static_cast<Day>(day_0 + died);
    Event one = event(EventType::request, 0, end, 1);
    one.outcome = outcome;
    const Told told{{one}, facts};
    return ended_by_death(told.story(), told.story().requests()[0]);
  };
  EXPECT_FALSE(ended(Outcome::nfa_other, 5, -1));
  EXPECT_TRUE(ended(Outcome::nfa_deceased, 5, -1));
  EXPECT_TRUE(ended(Outcome::nfa_other, 5, 5));
  EXPECT_FALSE(ended(Outcome::nfa_other, 5, 6));
  EXPECT_FALSE(ended(Outcome::nfa_other, open, 0));
}

TEST(Waiting, TellsTheResponseFromTheServiceItLedTo) {
  Facts adult;
  adult.birth_month = birth_month_of(*Date::from_parts(1950, 1, 1));
  auto leads_nowhere = assessment(4, 5);
  leads_nowhere.outcome = Outcome::nfa_other;
  const Told answered{{request(0), assessment(4, 5), service(9, 30)}, adult};
  const Wait wait = waits_of(answered.story()).at(0);
  EXPECT_EQ(wait.response->start, day_0 + 4);
  EXPECT_EQ(wait.service->start, day_0 + 9);
  EXPECT_FALSE(wait.led_nowhere);
  const Told nowhere{{request(0), leads_nowhere, service(9, 30)}, adult};
  const Wait in_vain = waits_of(nowhere.story()).at(0);
  EXPECT_EQ(in_vain.service, nullptr);
  EXPECT_TRUE(in_vain.led_nowhere);
  const Told shared{{request(0), request(2), assessment(4, 5), service(9, 30)}, adult};
  EXPECT_EQ(waits_of(shared.story()).size(), 2U);
  EXPECT_TRUE(waits_of(shared.story()).at(1).accounted_for);
  const Told of_unknown_age{{request(0), service(9, 30)}};
  EXPECT_EQ(waits(of_unknown_age.story(), of_unknown_age.story().requests()[0]), Waits::under_25_or_age_not_known);
  EXPECT_TRUE(waits_of(of_unknown_age.story()).empty());
}

}  // namespace
}  // namespace stepwise::story
