// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

Why why_not(const Event& row, Day from, Day to) {
  if (!is_unpaid_carer(row)) return Why::not_a_carer;
  if (!touches(row, from, to)) return Why::not_in_year;
  return carer_support_of(row) == CarerSupport::none ? Why::no_direct_support : Why::person_counted_elsewhere;
}

void count_year(const Story& story, Day from, Day to, Tally& tally) {
  if (const Event* row = carer_support_in(story, from, to)) {
    const int age = age_on(story.facts().birth_month, to);
    if (age >= 0 && age < 18) tally.skip(story, *row, Why::under_18);
    else tally.add(story, {.event = *row, .on = to, .met = carer_support_of(*row) <= CarerSupport::direct_payment});
  }
  if (!tally.is_heard()) return;
  for (const Event& other : story.services()) tally.skip(story, other, why_not(other, from, to));
}

}  // namespace

/// ASCOF 3D part 2b: of the unpaid carers given support directly in the twelve months up to a month's end, those with
/// a direct payment. Source: reference/ascof.md 5.2.
void lt_3d_2b(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end(period, [&](Day end) { count_year(story, year_start(end), end, tally); });
}

extern const Measure lt_3d_2b_measure{"lt-3d-2b", Figure::rate, AgeScheme::working_age, lt_3d_2b, false, Timing::at_month_end};

}  // namespace stepwise::measures
