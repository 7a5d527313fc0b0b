// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

/// Assessments that found no eligible need: of the requests of service users that started in the period, those whose first
/// long term assessment found none. Source: reference/six-steps.md 4.
void fd_no_eligible(const Story& story, const Period& period, Tally& tally) {
  count_assessed(story, period, tally, [](const Event& assessment) { return assessment.eligible_needs() == Needs::no; });
}

extern const Measure fd_no_eligible_measure{"fd-no-eligible", Figure::rate, AgeScheme::standard, fd_no_eligible};

}  // namespace stepwise::measures
