// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

/// Needs the same or less: of the people with a long-term condition and long-term home care on the first day of the twelve months,
/// those with no more hours on the last, or with no service any more. Source: reference/six-steps.md 4.
void lt_needs_same_or_less(const Story& story, const Period& period, Tally& tally) {
  if (!never_counts(story, tally, without_long_term_condition)) count_packages(story, period, tally, {is_long_term_home_care, without_long_term_condition, is_same_or_less});
}

extern const Measure lt_needs_same_or_less_measure{"lt-needs-same-or-less", Figure::rate, AgeScheme::standard, lt_needs_same_or_less, false, Timing::at_month_end};

}  // namespace stepwise::measures
