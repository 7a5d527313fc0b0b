// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Carers who came on record in the period, and those offered a conversation of their own within 28 days. Source:
/// reference/practice.md h, six-steps.md 3, area 5.
void wf_carers_offered(const Story& story, const Period& period, Tally& tally) {
  constexpr int four_weeks = 28;
  count_begun(story, period, tally, Step::caring, [](const Event& step) { return !step.is_open() && step.end <= step.start + four_weeks; });
}

extern const Measure wf_carers_offered_measure{"wf-carers-offered", Figure::rate, AgeScheme::standard, wf_carers_offered};

}  // namespace stepwise::measures
