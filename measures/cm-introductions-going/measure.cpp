// SPDX-License-Identifier: Apache-2.0
#include "../introductions.hpp"

namespace stepwise::measures {

/// Introductions whose last result was heard in window, going well or sometimes. Source: reference/practice.md b.3.
void cm_introductions_going(const Story& story, const Period& period, Tally& tally) {
  count_results(story, period, tally, Step::introduction, [](const Event& step) { return step.step_result() == StepResult::thriving || step.step_result() == StepResult::going_sometimes; });
}

extern const Measure cm_introductions_going_measure{"cm-introductions-going", Figure::rate, AgeScheme::standard, cm_introductions_going, true};

}  // namespace stepwise::measures
