// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

/// Contacts into planned short-term care: of the requests of service users that started in the period, those followed within
/// 28 days by short-term support. Source: reference/six-steps.md 4.
void fd_planned_short_term(const Story& story, const Period& period, Tally& tally) {
  count_all_followed(story, period, tally, short_term_kind);
}

extern const Measure fd_planned_short_term_measure{"fd-planned-short-term", Figure::rate, AgeScheme::standard, fd_planned_short_term};

}  // namespace stepwise::measures
