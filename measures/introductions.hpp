// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Counts steps of one kind that came to a result in the period, and those of them that `met` says. Unit: steps.
template <class Met>
void count_results(const Story& story, const Period& period, Tally& tally, Step kind, Met met) {
  for (const Event& step : story.steps()) {
    if (step.step() != kind) tally.skip(story, step, Why::other_kind);
    else if (step.is_open()) tally.skip(story, step, Why::still_open);
    else if (step.step_result() == StepResult::none) tally.skip(story, step, Why::outcome_blank);
    else if (!period.contains(step.end)) tally.skip(story, step, Why::outside_period);
    else tally.add(story, {.event = step, .on = step.end, .met = met(step)});
  }
}

}  // namespace stepwise::measures
