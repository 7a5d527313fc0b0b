// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/engine/measure.hpp"
#include "performance/story/runs.hpp"
#include "performance/story/short_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

inline bool is_max_or_long_term(ServiceType type) { return type == ServiceType::st_max || is_long_term(type); }

/// Runs of short-term support to maximise independence that started in the period, by whether the person was alive 42 days
/// later with no such support and no long-term support open, by reference/six-steps.md 4 (st-no-help-6w, st-two-thirds).
inline void count_after_six_weeks(const Story& story, const Period& period, Tally& tally) {
  constexpr int days_after = 42;
  const auto clusters = clusters_of(story, ServiceType::st_max, run_gap, Equipment::ignored);
  for (const Cluster& cluster : clusters) {
    if (!period.contains(cluster.start)) {
      tally.skip(story, *cluster.last, Why::outside_period);
      continue;
    }
    const int day = cluster.start + days_after;
    const Event* open = run_open_on(story, day, run_gap, Equipment::ignored, is_max_or_long_term);
    const bool alive = story.facts().died == no_day || story.facts().died > day;
    tally.add(story, {.event = *cluster.last, .on = cluster.start, .met = alive && open == nullptr, .because = open == cluster.last ? nullptr : open});
  }
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, part_of_a_run(row, clusters) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

}  // namespace stepwise::measures
