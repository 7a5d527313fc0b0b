// SPDX-License-Identifier: Apache-2.0
#include "performance/story/home_care.hpp"

#include <tuple>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr std::int64_t half_an_hour = 50;

bool is_type(const Event& event, ServiceType type) {
  return event.type == EventType::service && is_service_user(event) && event.service_type() == type;
}

bool is_any_service(const Event& event) {
  return event.type == EventType::service && is_service_user(event) && is_not_for_carers(event.service_type());
}

}  // namespace

bool is_home_care(const Event& event) {
  return event.type == EventType::service && is_service_user(event) && event.service_component() == Component::home_support;
}

bool is_long_term_home_care(const Event& event) { return is_home_care(event) && event.service_type() == ServiceType::community; }

bool is_community_support(const Event& event) { return is_type(event, ServiceType::community); }

bool is_care_home(const Event& event) { return is_nursing_care(event) || is_residential_care(event); }

bool is_residential_care(const Event& event) { return is_type(event, ServiceType::residential); }

bool is_nursing_care(const Event& event) { return is_type(event, ServiceType::nursing); }

Span span_of_services(const Story& story, Wanted wanted) {
  Span span;
  for (const Event& row : story.services())
    if (wanted(row)) span = {std::min(span.from, row.start), std::max(span.to, row.end)};
  return span;
}

const Event* newest_on(const Story& story, Day day, Wanted wanted) {
  const Event* newest = nullptr;
  for (const Event& row : story.services()) {
    if (row.start > day) break;
    if (row.end >= day && wanted(row)) newest = &row;
  }
  return newest;
}

const Event* last_in(const Story& story, Day from, Day to, Wanted wanted) {
  const Event* last = nullptr;
  const auto place = [to](const Event& row) { return std::tuple{std::min(row.end, to), row.start, row.record}; };
  for (const Event& row : story.services()) {
    if (row.start > to) break;
    if (row.end >= from && wanted(row) && (last == nullptr || place(*last) < place(row))) last = &row;
  }
  return last;
}

const Event* care_home_already(const Story& story, Day day) {
  for (const Event& row : story.services()) {
    if (row.start >= day) break;
    if (row.end >= day && is_care_home(row)) return &row;
  }
  return nullptr;
}

const Event* care_home_start(const Story& story, Day from, Day to) {
  for (const Event& row : story.services()) {
    if (row.start > to) break;
    if (row.start >= from && is_care_home(row)) return &row;
  }
  return nullptr;
}

Run first_run_in(const Story& story, Day from, Day to, Wanted wanted) {
  Run found;
  each_run(story, wanted, [&](const Run& run) {
    if (found.first == nullptr && run.start <= to && run.end >= from) found = run;
  });
  return found;
}

int nursing_kind(const Event& event) { return is_nursing_care(event) ? 0 : no_kind; }

std::optional<std::uint32_t> weekly_hours_on(const Story& story, Day day, Wanted wanted) {
  std::optional<std::uint32_t> hours;
  for (const Event& row : story.services()) {
    if (row.start > day) break;
    if (row.end < day || !wanted(row)) continue;
    const auto more = weekly_hours_hundredths(story.provision_of(row));
    if (!more) return std::nullopt;
    hours = hours.value_or(0) + *more;
  }
  return hours;
}

Package package_after(const Story& story, Day from, Day to, Wanted home_care) {
  if (newest_on(story, to, is_care_home) != nullptr) return Package::in_care_home;
  const bool has_home_care = newest_on(story, to, home_care) != nullptr;
  if (!has_home_care && newest_on(story, to, is_any_service) == nullptr) return Package::left;
  const auto before = weekly_hours_on(story, from, home_care), after = weekly_hours_on(story, to, home_care);
  if (!before || !after) return Package::not_known;
  const std::int64_t change = std::int64_t{*after} - std::int64_t{*before};
  if (change < -half_an_hour) return Package::less;
  return change > half_an_hour ? Package::more : Package::same;
}

}  // namespace stepwise::story
