// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "../hospital.hpp"

namespace stepwise::measures {
namespace {

constexpr int days_after = 730;

bool is_home_care(const Event& row) { return is_service_user(row) && row.service_component() == Component::home_support; }

const Event* admitted_within(const Story& story, Day from) {
  const auto is_in = [&](Day day) { return day > from && day <= from + days_after; };
  for (const auto kind : {EventType::request, EventType::assessment, EventType::service, EventType::review})
    for (const Event& event : story.events(kind))
      if (event.outcome == Outcome::admitted_to_hospital && is_in(day_of_outcome(event))) return &event;
  for (const Event& stay : story.hospital_stays())
    if (is_in(stay.start)) return &stay;
  return nullptr;
}

void count_start(const Story& story, const Period& period, Tally& tally, const Event& first) {
  const Event* admission = admitted_within(story, first.start);
  if (!period.contains(first.start)) return tally.skip(story, first, Why::outside_period);
  if (story.facts().died != no_day && story.facts().died <= first.start + days_after) return tally.skip(story, first, Why::died_before_the_day);
  tally.add(story, {.event = first, .on = first.start, .met = admission != nullptr, .because = admission});
  if (admission != nullptr) tally.skip(story, *admission, Why::decided_another);
}

}  // namespace

/// Admitted to hospital in the 730 days after home care first started. Unit: people; the dead of those days are left out.
/// Source: reference/six-steps.md 3 and 4, area 2.
void ho_admitted_2y(const Story& story, const Period& period, Tally& tally) {
  const auto first = std::ranges::find_if(story.services(), is_home_care);
  if (first != story.services().end()) count_start(story, period, tally, *first);
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, is_home_care(row) ? Why::person_counted_elsewhere : Why::not_this_kind_of_care);
}

extern const Measure ho_admitted_2y_measure{"ho-admitted-2y", Figure::rate, AgeScheme::standard, ho_admitted_2y};

}  // namespace stepwise::measures
