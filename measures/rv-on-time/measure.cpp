// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Reviews due in the period, and those held by the day they were due. Source: reference/practice.md g.1.
void rv_on_time(const Story& story, const Period& period, Tally& tally) {
  count_begun(story, period, tally, Step::review_due, [](const Event& step) { return step.yes(); });
}

extern const Measure rv_on_time_measure{"rv-on-time", Figure::rate, AgeScheme::standard, rv_on_time};

}  // namespace stepwise::measures
