// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/front_door.hpp"
#include "performance/story/runs.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int older = 65, days_after = 365;

void count_run(const Story& story, const Period& period, Tally& tally, const Cluster& run) {
  if (!period.contains(run.start)) return tally.skip(story, *run.last, Why::outside_period);
  if (age_on(story.facts().birth_month, run.start) < older) return tally.skip(story, *run.last, Why::other_age_or_not_known);
  const Event* residential = first_run_start(story, run.start + 1, run.start + days_after, residential_kind);
  if (residential == nullptr && had_died_by(story, run.start + days_after)) return tally.skip(story, *run.last, Why::died_before_the_day);
  tally.add(story, {.event = *run.last, .on = run.start, .met = residential != nullptr, .because = residential});
}

}  // namespace

/// Into residential care after short-term home care: of the runs of it that started in the period for people of 65 and over,
/// those whose person's residential care starts within 365 days after. Source: reference/six-steps.md 4.
void st_to_residential(const Story& story, const Period& period, Tally& tally) {
  for (const Cluster& run : runs_of(story, short_term_home_care_kind)) count_run(story, period, tally, run);
  if (!tally.is_heard()) return;
  for (const Event& row : story.services())
    if (residential_kind(row) == no_kind) tally.skip(story, row, short_term_home_care_kind(row) != no_kind ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

extern const Measure st_to_residential_measure{"st-to-residential", Figure::rate, AgeScheme::standard, st_to_residential};

}  // namespace stepwise::measures
