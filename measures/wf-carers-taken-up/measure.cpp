// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Carers offered a conversation of their own in the period who have answered, and those who said yes. Source:
/// reference/practice.md h.
void wf_carers_taken_up(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::caring, [](const Event& step) { return step.end; }, [&](const Event& step) {
    if (step.step_result() == StepResult::none) tally.skip(story, step, Why::outcome_blank);
    else tally.add(story, {.event = step, .on = step.end, .met = step.step_result() == StepResult::taken_up});
  });
}

extern const Measure wf_carers_taken_up_measure{"wf-carers-taken-up", Figure::rate, AgeScheme::standard, wf_carers_taken_up};

}  // namespace stepwise::measures
