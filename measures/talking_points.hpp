// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "steps.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Hundredths of a day from the start of a step to its end.
inline std::uint32_t days_of(const Event& step) { return static_cast<std::uint32_t>(step.end - step.start) * 100; }

/// Calls `each(step)` for every Talking Point whose day was in the period and of which somebody said whether the person came:
/// not those cancelled, and not those to come.
template <class Each>
void each_talking_point(const Story& story, const Period& period, Tally& tally, Each each) {
  for (const Event& step : story.steps()) {
    const StepResult result = step.step_result();
    if (step.step() != Step::talking_point) tally.skip(story, step, Why::other_kind);
    else if (result == StepResult::none) tally.skip(story, step, Why::outcome_blank);
    else if (result != StepResult::attended && result != StepResult::not_attended) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.end)) tally.skip(story, step, Why::outside_period);
    else each(step);
  }
}

}  // namespace stepwise::measures
