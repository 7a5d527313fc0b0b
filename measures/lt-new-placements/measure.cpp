// SPDX-License-Identifier: Apache-2.0
#include "../admissions.hpp"
#include "performance/story/home_care.hpp"

namespace stepwise::measures {

namespace {

bool is_placement(const Event& row) { return is_care_home_stay(row) && row.outcome != Outcome::nfa_self_funded; }
bool is_nursing_placement(const Event& row) { return is_placement(row) && is_nursing_care(row); }
bool is_residential_placement(const Event& row) { return is_placement(row) && is_residential_care(row); }

void count_placements(const Story& story, const Period& period, Tally& tally, Wanted kind) {
  each_run(story, kind, [&](const Run& run) {
    if (!period.contains(run.start)) tally.skip(story, *run.first, Why::outside_period);
    else tally.add(story, {.event = *run.first, .on = run.start});
  });
}

Why why_none(const Event& row) {
  if (!is_care_home_stay(row)) return Why::not_this_kind_of_care;
  return is_placement(row) ? Why::part_of_a_placement : Why::self_funded;
}

}  // namespace

/// New placements: residential and nursing care that starts in the period, rows of one kind up to 7 days apart taken together.
/// Source: reference/six-steps.md 4 and ascof.md 2, steps 1 and 2.
void lt_new_placements(const Story& story, const Period& period, Tally& tally) {
  count_placements(story, period, tally, is_nursing_placement);
  count_placements(story, period, tally, is_residential_placement);
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_none(row));
}

extern const Measure lt_new_placements_measure{"lt-new-placements", Figure::count, AgeScheme::standard, lt_new_placements};

}  // namespace stepwise::measures
