// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/invented_scenes.hpp"

#include <algorithm>
#include <array>

namespace stepwise::catalogue {

using story::Component;
using story::Day;
using story::Event;
using story::EventType;
using story::Outcome;
using story::ServiceType;

namespace {

constexpr Day first_day = 19358;           // 1 January 2023
constexpr Day waits_begin = 19448;         // 1 April 2023: ascof.md 6, stage 1
constexpr Day release_2_begins = 20270;    // 1 July 2025: ascof.md 6, stage 3
constexpr std::array lengths{0, 0, 1, 2, 3, 7, 13, 14, 28, 41, 42, 90};
constexpr std::array gaps{0, 0, 1, 2, 3, 4, 5, 7, 8};
constexpr std::array deaths{-1, 0, 1, 7, 8, 13, 14, 28, 29, 41, 42, 43, 56, 83, 84, 85, 90, 91, 92, 364, 365, 366, 729, 730, 731};

}  // namespace

Day Scenes::some_day() { return static_cast<Day>(first_day + 60 + random_.below(800)); }

Outcome Scenes::some_outcome() {
  return static_cast<Outcome>(perhaps(3) ? random_.below(19) : 1 + random_.below(6));
}

Event Scenes::told(EventType type, Day start, Day end, std::uint8_t detail) {
  Event event;
  event.type = type;
  event.start = start;
  event.end = std::max(start, end);
  event.detail = detail;
  event.outcome = some_outcome();
  event.client = perhaps(25) ? story::ClientType::unpaid_carer : story::ClientType::service_user;
  event.team = static_cast<std::uint16_t>(random_.below(3));
  if (perhaps(3)) event.flags = 0x80;
  if (type == EventType::assessment) event.component = static_cast<std::uint8_t>(random_.below(4));
  if (type == EventType::assessment || type == EventType::review) event.flags = static_cast<std::uint8_t>(event.flags | random_.below(5));
  return event;
}

Event Scenes::service(ServiceType type, Component component, Day start, Day end) {
  Event event = told(EventType::service, start, end, static_cast<std::uint8_t>(type));
  event.component = static_cast<std::uint8_t>(component);
  event.flags = static_cast<std::uint8_t>(random_.below(5));
  if (perhaps(4)) event.end = story::no_day;
  return event;
}

ServiceType Scenes::some_support() { return static_cast<ServiceType>(1 + random_.below(9)); }

void Scenes::care_home(Day start) {
  const auto type = perhaps(3) ? ServiceType::nursing : ServiceType::residential;
  const auto component = perhaps(4) ? Component::none : static_cast<Component>(2 + random_.below(4));
  events_.push_back(service(type, component, start, after(start, lengths)));
}

void Scenes::stay(Day admission, Day discharge) {
  Event event = told(EventType::hospital, admission, discharge, 0);
  event.outcome = Outcome::none;
  event.client = story::ClientType::none;
  event.flags = static_cast<std::uint8_t>(random_.below(16) | (perhaps(4) ? 0 : Event::stay_counts));
  if (perhaps(8)) event.end = story::no_day;
  events_.push_back(event);
}

/// A stay, a request on leaving, reablement about the edges of its window, and what undoes it (ascof.md 3).
Day Scenes::hospital() {
  static constexpr std::array starts{-4, -3, -2, 0, 1, 3, 6, 7, 8};
  static constexpr std::array stays{0, 0, 1, 2, 10};
  static constexpr std::array later{-1, 0, 1, 7, 8, 14, 15, 42, 83, 84, 85, 90, 91, 92};
  const Day discharge = some_day();
  if (!perhaps(3)) stay(static_cast<Day>(discharge - one_of(stays)), discharge);
  if (perhaps(4)) stay(static_cast<Day>(discharge - one_of(stays)), after(discharge, gaps));
  if (!perhaps(3)) events_.push_back(told(EventType::request, after(discharge, std::array{-1, 0, 0, 1}), after(discharge, gaps),
                                                static_cast<std::uint8_t>(story::Route::discharge_from_hospital)));
  const Day start = after(discharge, starts);
  Event run = service(ServiceType::st_max, perhaps(5) ? Component::home_support : Component::reablement, start, after(start, lengths));
  events_.push_back(run);
  if (perhaps(3) && !run.is_open()) {
    const Day again = after(run.end, gaps);
    events_.push_back(service(ServiceType::st_max, Component::reablement, again, after(again, lengths)));
  }
  for (auto more = random_.below(3); more > 0; --more) {
    const Day day = after(discharge, later);
    if (perhaps(3)) stay(day, after(day, stays));
    else if (perhaps(2)) care_home(day);
    else events_.push_back(told(EventType::review, day, after(day, gaps), 1)), events_.back().outcome = Outcome::admitted_to_hospital;
  }
  if (perhaps(5)) events_.push_back(service(some_support(), Component::none, static_cast<Day>(discharge - 30), after(discharge, starts)));
  return discharge;
}

/// Home care that starts, ends and grows on the edges of a year that ends with a month (six-steps.md 4).
Day Scenes::home_care_year() {
  static constexpr std::array about{-31, -8, -1, 0, 0, 1, 7, 30};
  const Day last = static_cast<Day>(story::first_day_of_month(story::month_of(static_cast<Day>(first_day + 400 + random_.below(600)))) - 1);
  const Day first = static_cast<Day>(story::months_before(static_cast<Day>(last + 1), 12));
  for (auto rows = 1 + random_.below(4); rows > 0; --rows) {
    const Day start = after(perhaps(4) ? last : first, about);
    const Day end = perhaps(2) ? after(last, about) : perhaps(2) ? after(first, about) : after(start, lengths);
    const auto type = perhaps(5) ? static_cast<ServiceType>(random_.below(11)) : ServiceType::community;
    events_.push_back(service(type, perhaps(6) ? Component::direct_payment : Component::home_support, start, end));
  }
  const Day began = events_.front().start;
  if (perhaps(2)) care_home(after(perhaps(3) ? began : perhaps(2) ? first : last, about));
  if (perhaps(4)) care_home(static_cast<Day>(began + 364 + random_.below(4)));
  return perhaps(3) ? began : last;
}

/// Requests, assessments and services of one week, with support that ended months before (ascof.md 6).
Day Scenes::waiting() {
  static constexpr std::array steps{0, 0, 0, 1, 2, 30};
  static constexpr std::array pivots{-3, -1, 0, 0, 1};
  Day day = perhaps(3) ? after(perhaps(2) ? release_2_begins : waits_begin, pivots) : some_day();
  const Day asked = day;
  for (auto many = 2 + random_.below(7); many > 0; --many) {
    if (perhaps(2)) events_.push_back(told(EventType::request, day, after(day, steps), static_cast<std::uint8_t>(random_.below(9))));
    else if (perhaps(2)) events_.push_back(told(EventType::assessment, day, after(day, steps), static_cast<std::uint8_t>(1 + random_.below(2))));
    else events_.push_back(service(some_support(), Component::none, day, after(day, steps)));
    day = after(day, steps);
  }
  if (perhaps(3)) {
    const int months = perhaps(2) ? 12 : 3;
    const Day ended = after(story::months_before(asked, months), pivots);
    events_.push_back(service(some_support(), Component::none, static_cast<Day>(ended - 20), ended));
  }
  return asked;
}

/// Requests a few days apart and a chain of what follows (ascof.md 7.1).
Day Scenes::requests_and_after() {
  static constexpr std::array waits{0, 1, 2, 3, 4, 14, 27, 28, 29, 30};
  static constexpr std::array links{-1, 0, 1, 2, 3, 4, 28, 29};
  Day day = some_day();
  for (auto many = 1 + random_.below(3); many > 0; --many) {
    events_.push_back(told(EventType::request, day, after(day, gaps), static_cast<std::uint8_t>(random_.below(9))));
    day = after(events_.back().end, gaps);
  }
  const Day asked = events_.back().end;
  day = after(asked, waits);
  for (auto many = random_.below(4); many > 0; --many) {
    const Day end = after(day, gaps);
    if (perhaps(2)) events_.push_back(service(perhaps(2) ? ServiceType::st_max : some_support(), Component::reablement, day, end));
    else events_.push_back(told(perhaps(2) ? EventType::assessment : EventType::review, day, end, static_cast<std::uint8_t>(1 + random_.below(2))));
    day = after(end, links);
  }
  return asked;
}

/// Short-term support in pieces, and help or a care home on the edges of what is looked at later (six-steps.md 4).
Day Scenes::short_term() {
  static constexpr std::array later{-1, 0, 1, 41, 42, 43, 56, 57, 364, 365, 366};
  const Day start = some_day();
  Day day = start;
  for (auto rows = 1 + random_.below(3); rows > 0; --rows) {
    const auto type = perhaps(3) ? ServiceType::other_short_term : ServiceType::st_max;
    const auto component = perhaps(6) ? Component::equipment : perhaps(2) ? Component::home_support : Component::reablement;
    events_.push_back(service(type, component, day, after(day, lengths)));
    day = after(events_.back().is_open() ? day : events_.back().end, gaps);
  }
  for (auto more = random_.below(3); more > 0; --more) {
    const Day begins = after(perhaps(2) ? start : day, later);
    if (perhaps(2)) care_home(begins);
    else events_.push_back(service(some_support(), perhaps(4) ? Component::equipment : Component::none, begins, after(begins, lengths)));
  }
  return start;
}

/// Stays in care homes in pieces, about a week and about a year apart (ascof.md 2).
Day Scenes::placements() {
  static constexpr std::array apart{0, 1, 6, 7, 8, 364, 365, 366};
  Day day = some_day();
  const Day start = day;
  for (auto rows = 1 + random_.below(3); rows > 0; --rows) {
    care_home(day);
    if (!perhaps(3)) events_.back().component = static_cast<std::uint8_t>(4 + random_.below(2));
    day = after(events_.back().is_open() ? day : events_.back().end, apart);
  }
  events_.push_back(told(EventType::review, after(start, gaps), after(start, gaps), static_cast<std::uint8_t>(1 + random_.below(8))));
  return start;
}

std::vector<Event> Scenes::draw(story::Facts& facts) {
  static constexpr std::array scenes{&Scenes::hospital, &Scenes::home_care_year, &Scenes::waiting, &Scenes::requests_and_after,
                                     &Scenes::short_term, &Scenes::placements};
  events_.clear();
  const Day pivot = (this->*scenes[random_.below(scenes.size())])();
  if (perhaps(3)) {
    static constexpr std::array years{18, 25, 65, 75, 85};
    const auto months = static_cast<std::uint64_t>(story::month_of(pivot)) + 120U * 12 + 1;
    facts.birth_month = static_cast<std::uint16_t>(months - static_cast<std::uint64_t>(one_of(years)) * 12 + random_.below(3) - 1);
  }
  if (facts.died != story::no_day || perhaps(12)) facts.died = after(pivot, deaths);
  return std::move(events_);
}

}  // namespace stepwise::catalogue
