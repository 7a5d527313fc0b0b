// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

/// The same of people recorded as having dementia. Source: reference/six-steps.md 4.
void lt_to_residential_dementia(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty() || never_counts(story, tally, without_dementia)) return;
  each_month_end_near(tally, period, span_of_services(story, is_home_care), in_the_year,
                      [&](Day end) { count_into_residential(story, year_start(end), end, tally, is_home_care, without_dementia); });
}

extern const Measure lt_to_residential_dementia_measure{"lt-to-residential-dementia", Figure::rate, AgeScheme::standard, lt_to_residential_dementia, false, Timing::at_month_end};

}  // namespace stepwise::measures
