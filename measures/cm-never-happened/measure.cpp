// SPDX-License-Identifier: Apache-2.0
#include "../introductions.hpp"

namespace stepwise::measures {

/// Introductions whose last result was heard in window, that never happened. Source: reference/practice.md b.3.
void cm_never_happened(const Story& story, const Period& period, Tally& tally) {
  count_results(story, period, tally, Step::introduction, [](const Event& step) { return step.step_result() == StepResult::never_happened; });
}

extern const Measure cm_never_happened_measure{"cm-never-happened", Figure::rate, AgeScheme::standard, cm_never_happened, true};

}  // namespace stepwise::measures
