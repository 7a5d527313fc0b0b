// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Assessments signed in the period, and those an occupational therapist made. Source: reference/six-steps.md 3, area 5.
void wf_ot_share(const Story& story, const Period& period, Tally& tally) {
  count_ended(story, period, tally, Step::assessment, [](const Event& step) { return step.yes(); });
}

extern const Measure wf_ot_share_measure{"wf-ot-share", Figure::rate, AgeScheme::standard, wf_ot_share};

}  // namespace stepwise::measures
