// SPDX-License-Identifier: Apache-2.0
#include "../hospital.hpp"

namespace stepwise::measures {
namespace {

constexpr int days_after = 91;

std::optional<Discharge> stay_or_request_before(const Story& story, const Cluster& run) {
  const auto stay = stay_before(story, run);
  return stay ? stay : request_before(story, run);
}

const Event* in_hospital_on(const Story& story, int day) {
  for (const Event& stay : story.hospital_stays())
    if (stay.start <= day && stay.end > day) return &stay;
  return nullptr;
}

const Event* in_care_home_on(const Story& story, int day) {
  for (const Event& row : story.services())
    if (is_in_care_home(row) && row.start <= day && row.end >= day) return &row;
  return nullptr;
}

Verdict at_home_on_the_day(const Story& story, const Cluster&, Day discharge) {
  const int day = discharge + days_after;
  const bool alive = story.facts().died == no_day || story.facts().died > day;
  const Event *stay = in_hospital_on(story, day), *care_home = in_care_home_on(story, day);
  return {alive && stay == nullptr && care_home == nullptr, stay != nullptr ? stay : care_home};
}

}  // namespace

/// Alive, and neither in hospital nor in a care home, 91 days after the discharge that reablement followed, of people aged 65
/// or over. Source: reference/ascof.md 3.5, last paragraph; six-steps.md 3, area 2.
void ho_at_home_91(const Story& story, const Period& period, Tally& tally) {
  count_runs_after_discharge(story, period, tally, {stay_or_request_before, at_home_on_the_day});
  say_of_stays(story, tally);
  say_of_requests(story, tally);
}

extern const Measure ho_at_home_91_measure{"ho-at-home-91", Figure::rate, AgeScheme::standard, ho_at_home_91};

}  // namespace stepwise::measures
