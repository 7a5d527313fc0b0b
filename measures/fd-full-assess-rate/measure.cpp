// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

/// Enquiries that end in a full assessment: of the requests of service users that started in the period, those followed by a
/// long term assessment before the next request. Source: reference/six-steps.md 4.
void fd_full_assess_rate(const Story& story, const Period& period, Tally& tally) {
  count_assessed(story, period, tally, [](const Event&) { return true; });
}

extern const Measure fd_full_assess_rate_measure{"fd-full-assess-rate", Figure::rate, AgeScheme::standard, fd_full_assess_rate};

}  // namespace stepwise::measures
