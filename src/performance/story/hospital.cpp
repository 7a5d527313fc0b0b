// SPDX-License-Identifier: Apache-2.0
#include "performance/story/hospital.hpp"

#include <algorithm>
#include <tuple>

#include "performance/story/long_term.hpp"
#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr int run_gap = 7, days_before_run = 7, days_after_run = 3, old_age = 65;

bool had_died(const Story& story, Day day) { return story.facts().died < day; }
bool is_old_on(const Story& story, Day day) { return age_on(story.facts().birth_month, day) >= old_age; }

const Event* care_home_from(const Story& story, Day discharge) {
  for (const Event& row : story.services())
    if (is_in_care_home(row) && row.start >= discharge && row.start <= discharge + discharge_follow_up) return &row;
  return nullptr;
}

bool died_after(const Story& story, Day discharge) {
  const Day died = story.facts().died;
  return died != no_day && died >= discharge && died <= discharge + discharge_follow_up;
}

bool is_later(const Discharge& one, const std::optional<Discharge>& other) {
  return !other || std::tuple{one.day, one.event->record} > std::tuple{other->day, other->event->record};
}

}  // namespace

bool is_in_care_home(const Event& row) {
  return is_long_term_support(row) && (row.service_type() == ServiceType::nursing || row.service_type() == ServiceType::residential);
}

const Event* care_home_or_prison_on(const Story& story, Day day, Began began) {
  for (const Event& row : story.services()) {
    if (row.start > day || (began == Began::before_the_day && row.start == day)) return nullptr;
    if (is_long_term_support(row) && row.service_type() != ServiceType::community && row.end >= day) return &row;
  }
  return nullptr;
}

bool is_reablement(const Event& row) {
  return is_service_user(row) && row.service_type() == ServiceType::st_max && row.service_component() == Component::reablement;
}

std::vector<Cluster> reablement_runs(const Story& story) {
  std::vector<Cluster> runs;
  for (const Event& row : story.services()) {
    if (!is_reablement(row)) continue;
    if (runs.empty() || (!runs.back().is_open() && row.start - runs.back().end > run_gap)) {
      runs.push_back({row.start, row.end, &row});
      continue;
    }
    Cluster& run = runs.back();
    run.end = std::max(run.end, row.end);
    if (std::tuple{row.end, row.record} > std::tuple{run.last->end, run.last->record}) run.last = &row;
  }
  return runs;
}

bool is_counted_discharge(const Story& story, const Event& stay) {
  return stay.counts_as_discharge() && !stay.is_open() && is_old_on(story, stay.end) && !had_died(story, stay.end) &&
         care_home_or_prison_on(story, stay.start, Began::by_the_day) == nullptr;
}

bool is_request_on_discharge(const Event& request) {
  return is_service_user(request) && request.route() == static_cast<std::uint8_t>(Route::discharge_from_hospital);
}

bool is_counted_request(const Story& story, const Event& request) {
  return is_request_on_discharge(request) && is_old_on(story, request.start) && !had_died(story, request.start) &&
         care_home_or_prison_on(story, request.start, Began::before_the_day) == nullptr;
}

bool discharge_fits(const Cluster& run, Day discharge) {
  return discharge + days_before_run >= run.start && discharge <= run.start + days_after_run;
}

std::optional<Discharge> stay_before(const Story& story, const Cluster& run) {
  std::optional<Discharge> latest;
  for (const Event& stay : story.hospital_stays())
    if (stay.start <= run.start && discharge_fits(run, stay.end) && is_counted_discharge(story, stay))
      if (const Discharge one{&stay, stay.end}; is_later(one, latest)) latest = one;
  return latest;
}

std::optional<Discharge> request_before(const Story& story, const Cluster& run) {
  std::optional<Discharge> latest;
  for (const Event& request : story.requests())
    if (discharge_fits(run, request.start) && is_counted_request(story, request))
      if (const Discharge one{&request, request.start}; is_later(one, latest)) latest = one;
  return latest;
}

Aftermath aftermath(const Story& story, const Cluster& run, Day discharge) {
  Aftermath found{died_after(story, discharge), nullptr, care_home_from(story, discharge)};
  for (const Event& stay : story.hospital_stays()) {
    if (stay.start <= discharge || stay.start <= run.start || stay.start > discharge + discharge_follow_up) continue;
    if (stay.is_emergency() && !stay.is_open() && stay.end > stay.start && found.admission == nullptr) found.admission = &stay;
  }
  return found;
}

Aftermath recorded_aftermath(const Story& story, const Cluster& run, Day discharge) {
  Aftermath found{died_after(story, discharge), nullptr, care_home_from(story, discharge)};
  for (const auto kind : {EventType::request, EventType::assessment, EventType::service, EventType::review})
    for (const Event& event : story.events(kind)) {
      const Day day = day_of_outcome(event);
      if (event.outcome != Outcome::admitted_to_hospital || !is_service_user(event)) continue;
      if (day > discharge && day > run.start && day <= discharge + discharge_follow_up && found.admission == nullptr) found.admission = &event;
    }
  return found;
}

std::vector<Cluster> runs_of_help(const Story& story) {
  std::vector<Cluster> runs;
  for (int type = static_cast<int>(ServiceType::nursing); type <= static_cast<int>(ServiceType::other_short_term); ++type)
    for (const Cluster& run : clusters_of(story, static_cast<ServiceType>(type), run_gap, Equipment::ignored)) runs.push_back(run);
  std::ranges::stable_sort(runs, {}, &Cluster::start);
  return runs;
}

}  // namespace stepwise::story
