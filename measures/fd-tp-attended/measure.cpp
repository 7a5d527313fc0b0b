// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"

namespace stepwise::measures {

/// Talking Points in the period to which the person came, of those not cancelled. Source: reference/practice.md b.2.
void fd_tp_attended(const Story& story, const Period& period, Tally& tally) {
  each_talking_point(story, period, tally,
                     [&](const Event& step) { tally.add(story, {.event = step, .on = step.end, .met = step.step_result() == StepResult::attended}); });
}

extern const Measure fd_tp_attended_measure{"fd-tp-attended", Figure::rate, AgeScheme::standard, fd_tp_attended, true};

}  // namespace stepwise::measures
