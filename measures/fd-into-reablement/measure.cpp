// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

/// Contacts into reablement: of the requests of service users that started in the period, those followed within 28 days by
/// reablement. Source: reference/six-steps.md 4.
void fd_into_reablement(const Story& story, const Period& period, Tally& tally) {
  count_all_followed(story, period, tally, reablement_kind);
}

extern const Measure fd_into_reablement_measure{"fd-into-reablement", Figure::rate, AgeScheme::standard, fd_into_reablement};

}  // namespace stepwise::measures
