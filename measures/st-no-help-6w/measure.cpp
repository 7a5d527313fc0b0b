// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/short_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int gap = 7, days_after = 42;

bool is_open_support(ServiceType type) { return type == ServiceType::st_max || is_long_term(type); }

}  // namespace

/// No further help after 6 weeks: of all runs of short-term support to maximise independence that started in the period,
/// those whose person was alive 42 days later with no such support and no long-term support open. Source:
/// reference/six-steps.md 4.
void st_no_help_6w(const Story& story, const Period& period, Tally& tally) {
  const auto clusters = clusters_of(story, ServiceType::st_max, gap, Equipment::ignored);
  for (const Cluster& cluster : clusters) {
    if (!period.contains(cluster.start)) {
      tally.skip(story, *cluster.last, Why::outside_period);
      continue;
    }
    const int day = cluster.start + days_after;
    const Event* open = run_open_on(story, day, gap, Equipment::ignored, is_open_support);
    const bool alive = story.facts().died == no_day || story.facts().died > day;
    tally.add(story, {.event = *cluster.last, .on = cluster.start, .met = alive && open == nullptr, .because = open == cluster.last ? nullptr : open});
  }
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, part_of_a_run(row, clusters) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

extern const Measure st_no_help_6w_measure{"st-no-help-6w", Figure::rate, AgeScheme::standard, st_no_help_6w};

}  // namespace stepwise::measures
