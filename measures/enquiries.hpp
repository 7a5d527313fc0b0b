// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/front_door.hpp"
#include "performance/story/runs.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Why a request is not an enquiry of the period: one of a service user that started in it.
inline std::optional<Why> why_no_enquiry(const Period& period, const Event& request) {
  if (!is_service_user(request)) return Why::not_service_user;
  if (!period.contains(request.start)) return Why::outside_period;
  return std::nullopt;
}

/// Enquiries by what their first long term assessment says, by the steps of reference/six-steps.md 4 (fd-assess-rate).
inline void count_assessed(const Story& story, const Period& period, Tally& tally, bool (*is_met)(const Event& assessment)) {
  for (const Event& request : story.requests()) {
    if (const auto why = why_no_enquiry(period, request)) {
      tally.skip(story, request, *why);
    } else if (ended_by_death(story, request)) {
      tally.skip(story, request, Why::ended_by_death);
    } else {
      const Event* assessment = first_long_term_assessment(story, request.start, before_next_request(story, request));
      tally.add(story, {.event = request, .on = request.start, .met = assessment != nullptr && is_met(*assessment), .because = assessment});
    }
  }
}

inline constexpr int follow_days = 28;

/// Counts an enquiry by whether a run of some kind of service starts within 28 days; the dead before it are left out.
inline void count_followed(const Story& story, Tally& tally, const Event& request, int (*kind_of)(const Event&)) {
  const Event* run = first_run_start(story, request.start, request.start + follow_days, kind_of);
  if (run == nullptr && had_died_by(story, request.start + follow_days)) return tally.skip(story, request, Why::died_before_the_day);
  tally.add(story, {.event = request, .on = request.start, .met = run != nullptr, .because = run});
}

/// Enquiries followed within 28 days by a run of some kind, by reference/six-steps.md 4 (fd-planned-short-term).
inline void count_all_followed(const Story& story, const Period& period, Tally& tally, int (*kind_of)(const Event&)) {
  for (const Event& request : story.requests()) {
    if (const auto why = why_no_enquiry(period, request)) tally.skip(story, request, *why);
    else count_followed(story, tally, request, kind_of);
  }
}

}  // namespace stepwise::measures
