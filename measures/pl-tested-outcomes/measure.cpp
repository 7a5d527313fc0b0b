// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Support plans signed in the period, and those whose outcomes were all looked at for their wording. Source: reference/practice.md f.3.
void pl_tested_outcomes(const Story& story, const Period& period, Tally& tally) {
  count_ended(story, period, tally, Step::plan, [](const Event& step) { return step.yes(); });
}

extern const Measure pl_tested_outcomes_measure{"pl-tested-outcomes", Figure::rate, AgeScheme::standard, pl_tested_outcomes};

}  // namespace stepwise::measures
