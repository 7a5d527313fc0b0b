// SPDX-License-Identifier: Apache-2.0
#include "performance/story/home_care.hpp"

#include <tuple>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr std::int64_t half_an_hour = 50;

bool is_any_service(const Event& event) {
  return event.type == EventType::service && is_service_user(event) && is_not_for_carers(event.service_type());
}

}  // namespace

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

Package package_after(const Story& story, Day from, Day to, Wanted home_care) {
  bool has_service = false, has_home_care = false;
  for (const Event& row : story.services()) {
    if (row.start > to) break;
    if (row.end < to) continue;
    if (is_care_home(row)) return Package::in_care_home;
    has_home_care = has_home_care || home_care(row);
    has_service = has_service || is_any_service(row);
  }
  if (!has_home_care && !has_service) return Package::left;
  const auto before = weekly_hours_on(story, from, home_care);
  const auto after = before ? weekly_hours_on(story, to, home_care) : std::nullopt;
  if (!before || !after) return Package::not_known;
  const std::int64_t change = std::int64_t{*after} - std::int64_t{*before};
  if (change < -half_an_hour) return Package::less;
  return change > half_an_hour ? Package::more : Package::same;
}

}  // namespace stepwise::story
