// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"

namespace stepwise::measures {

/// Rapid responses that ended in the period with a hospital admission avoided. Source: reference/six-steps.md 3.
void ho_avoidance(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::rapid_response, [](const Event& step) { return step.end; }, [&](const Event& step) {
    if (step.yes()) tally.add(story, {.event = step, .on = step.end});
    else tally.skip(story, step, Why::other_kind);
  });
}

extern const Measure ho_avoidance_measure{"ho-avoidance", Figure::count, AgeScheme::standard, ho_avoidance, true};

}  // namespace stepwise::measures
