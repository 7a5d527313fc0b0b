// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Outcomes looked at in reviews of the period, and those agreed to be fully met. Source: reference/practice.md g.3, six-steps.md 4.
void lt_goals_met(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::outcome_seen, [](const Event& step) { return step.start; }, [&](const Event& step) {
    if (step.step_result() == StepResult::none) tally.skip(story, step, Why::outcome_blank);
    else tally.add(story, {.event = step, .on = step.start, .met = step.step_result() == StepResult::fully_met});
  });
}

extern const Measure lt_goals_met_measure{"lt-goals-met", Figure::rate, AgeScheme::standard, lt_goals_met};

}  // namespace stepwise::measures
