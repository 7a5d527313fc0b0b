// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>

#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Calls `each(step)` for every step of a kind whose day, as `on` gives it, was in the period.
template <class On, class Each>
void each_step_on(const Story& story, const Period& period, Tally& tally, Step kind, On on, Each each) {
  for (const Event& step : story.steps()) {
    if (step.step() != kind) tally.skip(story, step, Why::other_kind);
    else if (on(step) == no_day) tally.skip(story, step, Why::still_open);
    else if (!period.contains(on(step))) tally.skip(story, step, Why::outside_period);
    else each(step);
  }
}

/// Counts the steps of a kind that began in the period, and those of them that `met` says. Unit: steps.
template <class Met>
void count_begun(const Story& story, const Period& period, Tally& tally, Step kind, Met met) {
  each_step_on(story, period, tally, kind, [](const Event& step) { return step.start; },
               [&](const Event& step) { tally.add(story, {.event = step, .on = step.start, .met = met(step)}); });
}

/// Counts the steps of a kind that ended in the period, and those of them that `met` says. Unit: steps.
template <class Met>
void count_ended(const Story& story, const Period& period, Tally& tally, Step kind, Met met) {
  each_step_on(story, period, tally, kind, [](const Event& step) { return step.end; },
               [&](const Event& step) { tally.add(story, {.event = step, .on = step.end, .met = met(step)}); });
}

/// Whether a step of a kind had begun and not ended by the end of a day.
inline bool has_open(const Story& story, Step kind, Day day) {
  return std::ranges::any_of(story.steps(), [&](const Event& step) { return step.step() == kind && step.start <= day && (step.is_open() || step.end > day); });
}

}  // namespace stepwise::measures
