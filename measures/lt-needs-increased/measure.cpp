// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

/// Needs increased, people aged 65 or over: of those with long-term home care on the first day of the twelve months, those with
/// more hours on the last, or in a care home. Source: reference/six-steps.md 4.
void lt_needs_increased(const Story& story, const Period& period, Tally& tally) { count_packages(story, period, tally, {is_long_term_home_care, under_65, is_increased}); }

extern const Measure lt_needs_increased_measure{"lt-needs-increased", Figure::rate, AgeScheme::standard, lt_needs_increased, false, Timing::at_month_end};

}  // namespace stepwise::measures
