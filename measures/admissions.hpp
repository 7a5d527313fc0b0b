// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Two stays that start on one day are one admission, under the lower number.
inline bool is_first_of_day(const Story& story, const Event& admission) {
  for (const Event& stay : story.services())
    if (stay.start == admission.start && is_care_home_stay(stay) && stay.outcome != Outcome::nfa_self_funded) return &stay == &admission;
  return true;
}

/// New admissions to care homes by the steps of reference/ascof.md 2, of people of one band of age.
inline void count_stay(const Story& story, const Period& period, Tally& tally, const Event& stay, bool (*is_of_age)(int)) {
  if (!is_care_home_stay(stay)) return tally.skip(story, stay, Why::not_this_kind_of_care);
  if (!period.contains(stay.start)) return tally.skip(story, stay, Why::outside_period);
  if (!is_of_age(age_on(story.facts().birth_month, stay.start))) return tally.skip(story, stay, Why::other_age_or_not_known);
  if (stay.outcome == Outcome::nfa_self_funded) return tally.skip(story, stay, Why::self_funded);
  if (care_home_stay_before(story, stay) != nullptr) return tally.skip(story, stay, Why::already_in_care_home);
  if (!is_first_of_day(story, stay)) return tally.skip(story, stay, Why::admitted_that_day);
  tally.add(story, {.event = stay, .on = stay.start});
}

}  // namespace stepwise::measures
