// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>

#include "performance/engine/measure.hpp"
#include "performance/story/hospital.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

inline bool is_step(const Event& event, Step step) { return event.step() == step; }

/// The first day on which a stretch of waiting no longer held: its end, or the person's death; none while it lasts.
inline Day end_of_delay(const Story& story, const Event& delay) { return delay.is_open() ? story.facts().died : delay.end; }

/// Calls `each(delay, first night, past the last night)` for every stretch of waiting to leave hospital that is over and
/// lasted a night, of those `counts` takes.
template <class Counts, class Each>
void each_delay(const Story& story, Tally& tally, Counts counts, Each each) {
  for (const Event& step : story.steps()) {
    if (!is_step(step, Step::delay) || !counts(step)) {
      tally.skip(story, step, Why::other_kind);
      continue;
    }
    const Day end = end_of_delay(story, step);
    if (end == no_day) tally.skip(story, step, Why::still_open);
    else if (end <= step.start) tally.skip(story, step, Why::outside_period);
    else each(step, step.start, end);
  }
}

/// Nights of waiting in each month, of stretches that are over. Source: reference/six-steps.md 3, ho-delays.
template <class Counts>
void count_delayed_nights(const Story& story, const Period& period, Tally& tally, Counts counts) {
  each_delay(story, tally, counts, [&](const Event& delay, Day first, Day past) {
    const int from = std::max<int>(first, period.from), to = std::min<int>(past, period.to + 1);
    if (from >= to) return tally.skip(story, delay, Why::outside_period);
    for (int night = from; night < to;) {
      const int month_ends = first_day_of_month(static_cast<std::uint16_t>(month_of(static_cast<Day>(night)) + 1));
      const int until = std::min(to, month_ends);
      tally.add(story, {.event = delay, .on = static_cast<Day>(night), .amount = static_cast<std::uint32_t>(until - night)});
      night = until;
    }
  });
}

/// Of people who left hospital and were referred for help: alive so many days later with no help under way, and none begun
/// after the first. Source: reference/six-steps.md 3, ho-no-help-*.
inline void count_no_help_after_leaving(const Story& story, const Period& period, Tally& tally, int days) {
  std::optional<std::vector<Cluster>> found;
  for (const Event& step : story.steps()) {
    if (!is_step(step, Step::discharge)) {
      tally.skip(story, step, Why::other_kind);
      continue;
    }
    if (!step.yes() || !period.contains(step.start)) {
      tally.skip(story, step, step.yes() ? Why::outside_period : Why::no_help_followed);
      continue;
    }
    if (!found) found = runs_of_help(story);
    const auto& runs = *found;
    const auto first = std::ranges::find_if(runs, [&](const Cluster& run) { return run.start >= step.start; });
    const int day = step.start + days;
    const bool alive = story.facts().died == no_day || story.facts().died > day;
    const auto helps = std::ranges::find_if(runs, [&](const Cluster& run) {
      return run.start <= day && (run.end >= day || (first != runs.end() && run.start > first->start));
    });
    tally.add(story, {.event = step, .on = step.start, .met = alive && helps == runs.end(), .because = helps == runs.end() ? nullptr : helps->last});
  }
}

}  // namespace stepwise::measures
