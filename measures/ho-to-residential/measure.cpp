// SPDX-License-Identifier: Apache-2.0
#include "../hospital.hpp"

namespace stepwise::measures {
namespace {

constexpr int days_after = 7, old_age = 65;

std::optional<Why> why_not(const Story& story, const Period& period, const Event& request) {
  if (!is_request_on_discharge(request)) return Why::not_from_hospital;
  if (!period.contains(request.start)) return Why::outside_period;
  if (age_on(story.facts().birth_month, request.start) < old_age) return Why::other_age_or_not_known;
  if (care_home_or_prison_on(story, request.start, Began::before_the_day) != nullptr) return Why::in_care_home_then;
  if (story.facts().died != no_day && story.facts().died <= request.start + days_after) return Why::died_before_the_day;
  return std::nullopt;
}

}  // namespace

/// Older people who went from hospital straight into a care home: long-term nursing or residential care within 7 days of a
/// request on leaving hospital. Source: reference/six-steps.md 3 and 4, area 2.
void ho_to_residential(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (const auto why = why_not(story, period, request)) {
      tally.skip(story, request, *why);
      continue;
    }
    const Event* care_home = nullptr;
    for (const Event& row : story.services())
      if (care_home == nullptr && is_in_care_home(row) && row.start >= request.start && row.start <= request.start + days_after) care_home = &row;
    tally.add(story, {.event = request, .on = request.start, .met = care_home != nullptr, .because = care_home});
  }
}

extern const Measure ho_to_residential_measure{"ho-to-residential", Figure::rate, AgeScheme::standard, ho_to_residential};

}  // namespace stepwise::measures
