// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"

namespace stepwise::measures {

/// Pieces of rapid response work of responses that came in in the period, and those that were low-level. Source:
/// reference/six-steps.md 3.
void fd_rr_low_level(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::rapid_response, [](const Event& step) { return step.start; },
               [&](const Event& step) { tally.add(story, {.event = step, .on = step.start, .met = step.step_result() == StepResult::low_level}); });
}

extern const Measure fd_rr_low_level_measure{"fd-rr-low-level", Figure::rate, AgeScheme::standard, fd_rr_low_level, true};

}  // namespace stepwise::measures
