// SPDX-License-Identifier: Apache-2.0
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

}  // namespace

/// Admitted to hospital in the 730 days after home care first started. Unit: people; the dead of those days are left out.
/// Source: reference/six-steps.md 3 and 4, area 2.
void ho_admitted_2y(const Story& story, const Period& period, Tally& tally) {
  const Event* first = nullptr;
  for (const Event& row : story.services()) {
    if (!is_home_care(row)) {
      tally.skip(story, row, Why::not_this_kind_of_care);
    } else if (first != nullptr) {
      tally.skip(story, row, Why::person_counted_elsewhere);
    } else {
      first = &row;
      const Event* admission = admitted_within(story, row.start);
      if (!period.contains(row.start)) tally.skip(story, row, Why::outside_period);
      else if (story.facts().died != no_day && story.facts().died <= row.start + days_after) tally.skip(story, row, Why::died_before_the_day);
      else tally.add(story, {.event = row, .on = row.start, .met = admission != nullptr, .because = admission});
    }
  }
}

extern const Measure ho_admitted_2y_measure{"ho-admitted-2y", Figure::rate, AgeScheme::standard, ho_admitted_2y};

}  // namespace stepwise::measures
