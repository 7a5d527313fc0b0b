// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <optional>

#include "performance/story/long_term.hpp"
#include "performance/story/runs.hpp"

namespace stepwise::story {

/// Which services a rule speaks of.
using Wanted = bool (*)(const Event&);

/// A service of one type given to a service user.
inline bool is_of_type(const Event& event, ServiceType type) {
  return event.type == EventType::service && event.client == ClientType::service_user && event.service_type() == type;
}
/// Home support or domiciliary care of a service user, whatever the service type (six-steps.md 4).
inline bool is_home_care(const Event& event) {
  return event.type == EventType::service && event.client == ClientType::service_user && event.service_component() == Component::home_support;
}
/// The same as long-term community support.
inline bool is_long_term_home_care(const Event& event) { return is_home_care(event) && event.service_type() == ServiceType::community; }
/// Long-term community support of a service user.
inline bool is_community_support(const Event& event) { return is_of_type(event, ServiceType::community); }
inline bool is_residential_care(const Event& event) { return is_of_type(event, ServiceType::residential); }
inline bool is_nursing_care(const Event& event) { return is_of_type(event, ServiceType::nursing); }
/// Long-term residential or nursing care of a service user, whatever the component.
inline bool is_care_home(const Event& event) { return is_nursing_care(event) || is_residential_care(event); }

/// The event has started and not ended before the day.
inline bool under_way(const Event& event, Day day) { return touches(event, day, day); }
/// From the first start to the last end of the services wanted.
inline Span span_of_services(const Story& story, Wanted wanted) {
  Span span;
  for (const Event& row : story.services())
    if (wanted(row)) span = {std::min(span.from, row.start), std::max(span.to, row.end)};
  return span;
}
/// Of the services under way on a day the one that started last, then has the highest number.
inline const Event* newest_on(const Story& story, Day day, Wanted wanted) {
  const Event* newest = nullptr;
  for (const Event& row : story.services()) {
    if (row.start > day) break;
    if (row.end >= day && wanted(row)) newest = &row;
  }
  return newest;
}
/// Of the services that touch a stretch of days the one that ends last, ends after it counting as its last day, then starts last,
/// then has the highest number.
const Event* last_in(const Story& story, Day from, Day to, Wanted wanted);
/// Long-term residential or nursing care under way on a day that started on an earlier one.
const Event* care_home_already(const Story& story, Day day);
/// The first residential or nursing care that starts in a stretch of days.
const Event* care_home_start(const Story& story, Day from, Day to);

/// Services of one kind that overlap or follow within 7 days, taken together (six-steps.md 4).
struct Run {
  Day start = no_day, end = 0;
  const Event* first = nullptr;  ///< of the rows that start it the one with the lowest number
};
template <class Each>
void each_run(const Story& story, Wanted wanted, Each each) {
  Run run;
  for (const Event& row : story.services()) {
    if (!wanted(row)) continue;
    if (run.first != nullptr && (run.end == no_day || row.start - run.end <= run_gap)) {
      run.end = std::max(run.end, row.end);
      continue;
    }
    if (run.first != nullptr) each(run);
    run = {row.start, row.end, &row};
  }
  if (run.first != nullptr) each(run);
}
/// The first run that touches a stretch of days; it has no first row when there is none.
Run first_run_in(const Story& story, Day from, Day to, Wanted wanted);
/// A kind of rows for `first_run_start`: long-term support of nursing care.
int nursing_kind(const Event& event);

/// Planned weekly hours in hundredths of the services under way on a day. Nothing when there are none, or when one of them is not
/// paid by the hour or has no planned units.
inline std::optional<std::uint32_t> weekly_hours_on(const Story& story, Day day, Wanted wanted) {
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

/// What became of a package of home care between two days: hours that differ by more than half an hour, no service any more, a care
/// home, or hours that cannot be compared.
enum class Package { less, same, more, left, in_care_home, not_known };
Package package_after(const Story& story, Day from, Day to, Wanted home_care);

}  // namespace stepwise::story
