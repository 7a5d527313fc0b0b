// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

bool is_in_community(Arrangement arrangement) {
  return arrangement >= Arrangement::direct_payment && arrangement <= Arrangement::community_not_known;
}

Why why_not(const Event& row, Day day, const Event* stands) {
  if (!is_long_term_support(row)) return Why::not_this_kind_of_care;
  if (stands == nullptr || !touches(row, day, day)) return Why::not_on_last_day;
  return is_in_community(arrangement_of(*stands)) ? Why::person_counted_elsewhere : Why::in_care_home_or_prison;
}

void count_day(const Story& story, Day day, Tally& tally) {
  const Event* row = arranged_on(story, day);
  if (row != nullptr && is_in_community(arrangement_of(*row))) {
    const int age = age_on(story.facts().birth_month, day);
    if (age >= 0 && age < 18) tally.skip(story, *row, Why::under_18);
    else tally.add(story, {.event = *row, .on = day, .met = arrangement_of(*row) <= Arrangement::direct_payment});
  }
  if (!tally.is_heard()) return;
  for (const Event& other : story.services()) tally.skip(story, other, why_not(other, day, row));
}

}  // namespace

/// ASCOF 3D part 2a: of the people whose long-term support on the last day of a month is in the community, those with a direct payment.
/// Source: reference/ascof.md 5.1.
void lt_3d_2a(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end(period, [&](Day end) { count_day(story, end, tally); });
}

extern const Measure lt_3d_2a_measure{"lt-3d-2a", Figure::rate, AgeScheme::working_age, lt_3d_2a, false, Timing::at_month_end};

}  // namespace stepwise::measures
