// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/hospital.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Whether a thing counted meets a measure, and the event that decided it.
struct Verdict {
  bool met;
  const Event* because;
};
/// How runs of reablement after hospital are found and judged.
struct AfterDischarge {
  std::optional<Discharge> (*discharge)(const Story& story, const Cluster& run);
  Verdict (*judge)(const Story& story, const Cluster& run, Day discharge);
};

/// Runs of reablement that a discharge fits, in the month of the discharge, by the age on that day.
inline void count_runs_after_discharge(const Story& story, const Period& period, Tally& tally, const AfterDischarge& how) {
  if (story.services().empty()) return;
  const auto runs = reablement_runs(story);
  for (const Cluster& run : runs) {
    const auto discharge = how.discharge(story, run);
    if (!discharge) {
      tally.skip(story, *run.last, Why::no_discharge_fits);
    } else if (!period.contains(discharge->day)) {
      tally.skip(story, *run.last, Why::outside_period);
    } else {
      const Verdict verdict = how.judge(story, run, discharge->day);
      tally.add(story, {.event = *run.last, .on = discharge->day, .met = verdict.met,
                        .because = verdict.because == nullptr ? discharge->event : verdict.because});
      tally.skip(story, *discharge->event, Why::decided_another);
      if (verdict.because != nullptr) tally.skip(story, *verdict.because, Why::decided_another);
    }
  }
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, is_reablement(row) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

/// Says of stays that are not what a run is counted by, why.
inline void say_of_stays(const Story& story, Tally& tally) {
  if (!tally.is_heard()) return;
  for (const Event& stay : story.hospital_stays())
    tally.skip(story, stay, is_counted_discharge(story, stay) ? Why::no_reablement_fits : Why::stay_not_counted);
}
inline Why why_request_not_counted(const Story& story, const Event& request) {
  if (!is_request_on_discharge(request)) return Why::not_from_hospital;
  if (is_counted_request(story, request)) return Why::no_reablement_fits;
  if (story.facts().died < request.start) return Why::died_before_the_day;
  return care_home_or_prison_on(story, request.start, Began::before_the_day) != nullptr ? Why::in_care_home_then : Why::other_age_or_not_known;
}
inline void say_of_requests(const Story& story, Tally& tally) {
  if (!tally.is_heard()) return;
  for (const Event& request : story.requests())
    tally.skip(story, request, why_request_not_counted(story, request));
}

/// Needing no further help so many days after a request on leaving hospital. Source: reference/six-steps.md 4.
inline void count_no_help_after(const Story& story, const Period& period, Tally& tally, int days) {
  constexpr int led_to_within = 14;
  std::optional<std::vector<Cluster>> found;
  for (const Event& request : story.requests()) {
    if (!is_request_on_discharge(request)) {
      tally.skip(story, request, Why::not_from_hospital);
      continue;
    }
    if (!period.contains(request.start)) {
      tally.skip(story, request, Why::outside_period);
      continue;
    }
    if (!found) found = runs_of_help(story);
    const auto& runs = *found;
    const auto first = std::ranges::find_if(runs, [&](const Cluster& run) { return run.start >= request.start; });
    if (first == runs.end() || first->start > request.start + led_to_within) {
      tally.skip(story, request, Why::no_help_followed);
      continue;
    }
    const int day = request.start + days;
    const bool alive = story.facts().died == no_day || story.facts().died > day;
    const auto helps = std::ranges::find_if(runs, [&](const Cluster& run) {
      return run.start <= day && (run.end >= day || run.start > first->start);
    });
    tally.add(story, {.event = request, .on = request.start, .met = alive && helps == runs.end(),
                      .because = helps == runs.end() ? first->last : helps->last});
  }
}

}  // namespace stepwise::measures
