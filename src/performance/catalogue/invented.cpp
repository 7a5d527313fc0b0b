// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/random.hpp"
#include "performance/catalogue/invented_scenes.hpp"
#include "performance/catalogue/twins.hpp"
#include "performance/story/calls.hpp"

namespace stepwise::catalogue {
namespace {

using story::Day;
using story::Event;
using story::EventType;

constexpr Day first_day = 19358;   // 1 January 2023
constexpr int span_days = 1100;
constexpr std::array near{-15, -14, -13, -12, -1, 0, 0, 1, 6, 7, 8, 9};
constexpr std::array edges{0, 0, 1, 7, 14, 28, 89, 90, 91, 92, 364, 365, 366};

/// Draws events that fall on the same days and on the edges of windows far more often than life does.
class Inventor {
 public:
  explicit Inventor(std::uint64_t seed) : random_{seed} {}

  story::Facts facts() {
    story::Facts facts;
    if (random_.below(20) != 0) facts.birth_month = static_cast<std::uint16_t>(1 + 12 * (1930 - 1850) + random_.below(12 * 76));
    if (random_.below(8) == 0) facts.died = static_cast<Day>(first_day + random_.below(span_days));
    facts.support_reason = static_cast<story::SupportReason>(random_.below(5));
    facts.accommodation = static_cast<story::Accommodation>(random_.below(2) == 0 ? random_.below(22) : 20);
    facts.gender = static_cast<story::Gender>(random_.below(6));
    facts.ethnicity = static_cast<std::uint8_t>(random_.below(22));
    facts.employment = static_cast<story::Employment>(random_.below(9));
    for (story::Needs* answer : {&facts.has_unpaid_carer, &facts.autism, &facts.dementia}) *answer = static_cast<story::Needs>(random_.below(4));
    facts.visual = static_cast<std::uint8_t>(random_.below(7));
    facts.hearing = static_cast<std::uint8_t>(random_.below(8));
    return facts;
  }

  /// Hours and costs, mostly by the hour and close to each other, so that changes lie on both sides of a half hour.
  story::Provision provision() {
    story::Provision provision;
    if (random_.below(8) == 0) return provision;
    provision.frequency = random_.below(3) == 0 ? static_cast<story::CostFrequency>(random_.below(12)) : story::CostFrequency::hourly;
    if (random_.below(6) != 0) provision.unit_cost_pence = static_cast<std::uint32_t>(random_.below(4) * 1050);
    if (random_.below(6) != 0) provision.units_hundredths = static_cast<std::uint32_t>(700 + random_.below(5) * 25);
    return provision;
  }

  /// A run of short-term support with things just before, within and just after it, and now and then a death.
  std::vector<Event> around_a_run(std::uint32_t& record, story::Facts& facts) {
    const Day start = static_cast<Day>(first_day + 100 + random_.below(span_days - 250));
    std::vector<Event> events{one(start, true)};
    Event& run = events.front();
    run.type = EventType::service;
    run.detail = static_cast<std::uint8_t>(story::ServiceType::st_max);
    run.client = story::ClientType::service_user;
    run.end = static_cast<Day>(start + 20 + random_.below(20));
    run.outcome = static_cast<story::Outcome>(random_.below(19));
    const Day end = run.end;
    for (std::uint64_t more = random_.below(5); more > 0; --more) {
      Event event = one(static_cast<Day>(end + near[random_.below(near.size())]), random_.below(3) == 0);
      if (random_.below(2) == 0) event.start = static_cast<Day>(start + random_.below(3)), event.end = static_cast<Day>(end + near[random_.below(near.size())]);
      if (event.type != EventType::service) event.outcome = static_cast<story::Outcome>(random_.below(19));
      if (event.end < event.start) event.end = event.start;
      events.push_back(event);
    }
    for (Event& event : events) event.record = ++record;
    if (facts.died != story::no_day) facts.died = static_cast<Day>(end + near[random_.below(near.size())]);
    return events;
  }

  /// Stays in hospital, requests on leaving it, reablement and care homes on the edges of the windows round a discharge.
  std::vector<Event> around_a_discharge(std::uint32_t& record, story::Facts& facts) {
    constexpr std::array after{-8, -7, -4, -3, 0, 0, 1, 3, 4, 7, 8, 14, 15, 42, 43, 83, 84, 85, 91, 92, 730, 731};
    const Day discharge = static_cast<Day>(first_day + 60 + random_.below(span_days - 200));
    const auto near_it = [&] { return static_cast<Day>(discharge + after[random_.below(after.size())]); };
    if (random_.below(4) != 0) facts.birth_month = static_cast<std::uint16_t>(1 + 12 * (1948 - 1850) + random_.below(12 * 12));
    facts.died = random_.below(4) == 0 ? near_it() : story::no_day;
    std::vector<Event> events;
    for (std::uint64_t i = 2 + random_.below(7); i > 0; --i) {
      const auto kind = events.empty() ? 2 : events.size() == 1 ? random_.below(2) : random_.below(4);
      Event event = one(events.size() < 2 && random_.below(2) == 0 ? discharge : near_it(), true);
      if (kind == 0) describe_stay(event, discharge);
      else if (kind == 1) event.type = EventType::request, event.detail = 1, event.flags = 0, event.component = 0;
      else if (kind == 2) event.type = EventType::service, event.detail = 5, event.component = 1;
      if (random_.below(3) == 0) event.outcome = story::Outcome::admitted_to_hospital;
      if (random_.below(5) != 0) event.client = story::ClientType::service_user;
      event.record = ++record;
      events.push_back(event);
    }
    return events;
  }

  std::vector<Event> events(std::uint32_t& record, story::Facts& facts) {
    if (random_.below(4) == 0) return around_a_run(record, facts);
    if (random_.below(5) == 0) return around_a_discharge(record, facts);
    if (random_.below(2) == 0) return scene(record, facts);
    std::vector<Event> events;
    Day day = static_cast<Day>(first_day + random_.below(span_days));
    const auto many = 1 + random_.below(9);
    cares_for_someone_ = random_.below(4) == 0;
    const bool mostly_services = random_.below(2) == 0;
    for (std::uint64_t i = 0; i < many; ++i) {
      Event event = one(day, mostly_services);
      event.record = ++record;
      events.push_back(event);
      const int step = edges[random_.below(edges.size())];
      day = static_cast<Day>(random_.below(3) == 0 ? day - std::min<int>(step, day) : day + step);
    }
    return events;
  }

 private:
  std::vector<Event> scene(std::uint32_t& record, story::Facts& facts) {
    auto events = scenes_.draw(facts);
    for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[random_.below(i)]);
    for (Event& event : events) event.record = ++record;
    return events;
  }
  Event one(Day day, bool mostly_services) {
    Event event;
    event.type = static_cast<EventType>(random_.below(10) < 5 ? (mostly_services ? 2 : 0) : 1 + random_.below(3));
    event.start = day;
    event.end = random_.below(4) == 0 ? story::no_day : static_cast<Day>(day + static_cast<Day>(edges[random_.below(edges.size())]));
    event.outcome = static_cast<story::Outcome>(random_.below(3) == 0 ? random_.below(19) : 1 + random_.below(5));
    event.client = static_cast<story::ClientType>(random_.below(6) == 0 ? random_.below(5) : cares_for_someone_ ? 2 : 1);
    event.team = static_cast<std::uint16_t>(random_.below(3));
    event.flags = random_.below(4) == 0 ? 0x80 : 0;
    switch (event.type) {
      case EventType::request: event.detail = static_cast<std::uint8_t>(random_.below(9)); break;
      case EventType::assessment: event.detail = static_cast<std::uint8_t>(random_.below(4)); break;
      case EventType::service: describe_service(event); break;
      case EventType::review: event.detail = static_cast<std::uint8_t>(random_.below(5)); break;
      case EventType::hospital: case EventType::step: break;
    }
    if (event.type == EventType::assessment || event.type == EventType::review) event.flags = static_cast<std::uint8_t>(event.flags | random_.below(5));
    return event;
  }
  /// Now and then the stay that ends on the day of discharge, else one that begins round it.
  void describe_stay(Event& event, Day discharge) {
    event.type = EventType::hospital;
    event.detail = event.component = 0;
    event.outcome = story::Outcome::none;
    event.flags = static_cast<std::uint8_t>(random_.below(3) == 0 ? random_.below(16) : 5);
    if (random_.below(2) == 0) event.end = discharge, event.start = static_cast<Day>(discharge - random_.below(9));
    else if (random_.below(3) == 0) event.end = static_cast<Day>(event.start + random_.below(3));
  }
  void describe_service(Event& event) {
    const auto any = random_.below(11);
    event.detail = static_cast<std::uint8_t>(cares_for_someone_ && any < 7 ? 8 : any > 7 ? 5 : any < 4 ? 1 + any % 3 : any);
    if (random_.below(3) == 0) event.detail = static_cast<std::uint8_t>(random_.below(11));
    event.component = static_cast<std::uint8_t>(random_.below(5) == 0 ? 0 : random_.below(14));
    const bool care_home = event.detail == 1 || event.detail == 2;
    if (care_home && random_.below(4) != 0) event.component = static_cast<std::uint8_t>(4 + random_.below(2));
    event.flags = static_cast<std::uint8_t>(event.flags | random_.below(5));
  }
  SeededRandom random_;
  Scenes scenes_{random_};
  bool cares_for_someone_ = false;
};

/// Steps of every kind on the edges of what else happened to the person, drawn apart from it.
class Stepper {
 public:
  explicit Stepper(std::uint64_t seed) : random_{seed + 1'000'003} {}
  void add_steps(std::uint32_t& record, std::vector<Event>& events) {
    if (random_.below(3) == 0) return;
    const std::size_t others = events.size();
    for (std::uint64_t more = 1 + random_.below(4); more > 0; --more) {
      Day about = static_cast<Day>(first_day + random_.below(span_days));
      if (others > 0 && random_.below(3) != 0) about = near_event(events[random_.below(others)]);
      events.push_back(one(about));
      events.back().record = ++record;
    }
    if (events.size() > others && random_.below(3) == 0) {
      events.push_back(one(near_event(events[others])));
      events.back().record = ++record;
    }
    if (events.size() > others && events[others].step() == story::Step::dip && random_.below(2) == 0) {
      events.push_back(answer_to(events[others]));
      events.back().record = ++record;
    }
  }

  /// Three years of calls, which are of no person: some days without any, some with none answered.
  std::vector<Event> calls() {
    std::vector<Event> days;
    for (int day = 0; day < span_days; day += 3) {
      const auto offered = random_.below(40);
      days.push_back(story::calls_on(story::date_of(static_cast<Day>(first_day + day)), static_cast<std::int64_t>(offered), static_cast<std::int64_t>(random_.below(offered + 1))));
    }
    return days;
  }

 private:
  static constexpr std::array spans{0, 0, 1, 2, 3, 13, 14, 15, 28, 41, 42, 43, 56, 57, 84, 85, 182, 183, 365};
  int span() { return spans[random_.below(spans.size())]; }
  Day near_event(const Event& event) {
    const Day day = random_.below(2) == 0 || event.is_open() ? event.start : event.end;
    return static_cast<Day>(random_.below(2) == 0 ? day + span() : day - std::min<int>(span(), day));
  }
  static Event answer_to(const Event& dip) {
    Event answer = dip;
    answer.detail = static_cast<std::uint8_t>(story::Step::dip_response);
    answer.end = dip.start;
    return answer;
  }
  Event one(Day day) {
    Event step;
    step.type = EventType::step;
    step.start = day;
    step.end = random_.below(4) == 0 ? story::no_day : static_cast<Day>(day + span());
    const auto kind = 1 + random_.below(story::last_step);
    step.detail = kind == static_cast<std::uint64_t>(story::Step::calls) ? static_cast<std::uint8_t>(story::Step::weekly_meeting) : static_cast<std::uint8_t>(kind);
    step.component = static_cast<std::uint8_t>(random_.below(step.step() == story::Step::talking_point ? 4 : 1 + story::last_step_result));
    step.flags = static_cast<std::uint8_t>(random_.below(2));
    step.client = story::ClientType::service_user;
    step.team = static_cast<std::uint16_t>(random_.below(3));
    return step;
  }
  SeededRandom random_;
};

}  // namespace

story::Stories invented_stories(std::uint64_t seed, int people) {
  Inventor inventor{seed};
  Stepper stepper{seed};
  story::Stories stories;
  std::uint32_t record = 0;
  for (int code = 1; code <= 2; ++code) {
    story::Council council{fmt::format("{:03}", code), {"", "North", "South"}, {}};
    story::Shard& shard = council.shards.emplace_back();
    for (int i = 0; i < people / 2; ++i) {
      auto facts = inventor.facts();
      auto events = inventor.events(record, facts);
      stepper.add_steps(record, events);
      std::erase_if(events, [&](Event& event) { return !story::settle(event, facts.died); });
      std::vector<story::Provision> provisions(events.size());
      std::ranges::generate(provisions, [&] { return inventor.provision(); });
      shard.add(static_cast<std::uint64_t>(1 + i), fmt::format("P{}", i), facts, events, provisions);
    }
    auto calls = stepper.calls();
    shard.add(static_cast<std::uint64_t>(1 + people / 2), "council", {}, calls);
    stories.councils.push_back(std::move(council));
  }
  stories.first_day = first_day;
  stories.last_day = first_day + span_days;
  return stories;
}

}  // namespace stepwise::catalogue
