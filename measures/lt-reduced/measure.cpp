// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

/// Package reduced: of the people with home care on the first day of the twelve months, those with fewer hours on the last, or
/// with no service any more. Source: reference/six-steps.md 4.
void lt_reduced(const Story& story, const Period& period, Tally& tally) { count_packages(story, period, tally, {is_home_care, nobody, is_reduced}); }

extern const Measure lt_reduced_measure{"lt-reduced", Figure::rate, AgeScheme::standard, lt_reduced, false, Timing::at_month_end};

}  // namespace stepwise::measures
