// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/short_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int gap = 7, days_after = 56;

bool is_a_service(ServiceType type) { return is_long_term(type) || type == ServiceType::ongoing_low_level || type == ServiceType::other_short_term; }

void count_ended(const Story& story, const Period& period, Tally& tally, const Cluster& cluster) {
  if (cluster.is_open()) return tally.skip(story, *cluster.last, Why::still_open);
  if (!period.contains(cluster.end)) return tally.skip(story, *cluster.last, Why::outside_period);
  const int day = cluster.end + days_after;
  if (story.facts().died != no_day && story.facts().died <= day) return tally.skip(story, *cluster.last, Why::died_before_the_day);
  const Event* open = run_open_on(story, day, gap, Equipment::counts, is_a_service);
  tally.add(story, {.event = *cluster.last, .on = cluster.end, .met = open != nullptr, .because = open});
}

}  // namespace

/// Completed reablement and still needing a service: of the runs of short-term support to maximise independence that ended
/// in the period, those whose person had long-term, ongoing low level or other short-term support open 56 days later; the
/// dead are left out. Source: reference/six-steps.md 4.
void st_still_needing_8w(const Story& story, const Period& period, Tally& tally) {
  const auto clusters = clusters_of(story, ServiceType::st_max, gap);
  for (const Cluster& cluster : clusters) count_ended(story, period, tally, cluster);
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, part_of_a_run(row, clusters) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

extern const Measure st_still_needing_8w_measure{"st-still-needing-8w", Figure::rate, AgeScheme::standard, st_still_needing_8w};

}  // namespace stepwise::measures
