// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Days from a plan’s beginning to its signature, plans signed in the period. Source: reference/practice.md f.4.
void pl_days_to_sign(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::plan, [](const Event& step) { return step.end; },
               [&](const Event& step) { tally.add(story, {.event = step, .on = step.end, .days = step.end - step.start}); });
}

extern const Measure pl_days_to_sign_measure{"pl-days-to-sign", Figure::median_days, AgeScheme::standard, pl_days_to_sign};

}  // namespace stepwise::measures
