// SPDX-License-Identifier: Apache-2.0
#include "../steps.hpp"

namespace stepwise::measures {

/// Reviews held in the period, and those that the provider or a trusted reviewer led. Source: reference/six-steps.md 3, area 5.
void wf_trusted_reviews(const Story& story, const Period& period, Tally& tally) {
  count_begun(story, period, tally, Step::review, [](const Event& step) { return step.yes(); });
}

extern const Measure wf_trusted_reviews_measure{"wf-trusted-reviews", Figure::rate, AgeScheme::standard, wf_trusted_reviews};

}  // namespace stepwise::measures
