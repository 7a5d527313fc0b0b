// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

/// Needs decreased: of the people with long-term home care on the first day of the twelve months, those with fewer hours on the
/// last, or with no service any more. Source: reference/six-steps.md 4.
void lt_needs_decreased(const Story& story, const Period& period, Tally& tally) { count_packages(story, period, tally, {is_long_term_home_care, nobody, is_reduced}); }

extern const Measure lt_needs_decreased_measure{"lt-needs-decreased", Figure::rate, AgeScheme::standard, lt_needs_decreased, false, Timing::at_month_end};

}  // namespace stepwise::measures
