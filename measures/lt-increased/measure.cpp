// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

/// Package increased: of the same people, those with more hours, or in a care home. Source: reference/six-steps.md 4.
void lt_increased(const Story& story, const Period& period, Tally& tally) { count_packages(story, period, tally, {is_home_care, nobody, is_increased}); }

extern const Measure lt_increased_measure{"lt-increased", Figure::rate, AgeScheme::standard, lt_increased, false, Timing::at_month_end};

}  // namespace stepwise::measures
