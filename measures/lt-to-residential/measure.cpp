// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

/// Into residential care after home care: of the people with home care in the twelve months up to a month's end, those whose
/// residential care started in them, after the home care. Source: reference/six-steps.md 4.
void lt_to_residential(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, span_of_services(story, is_home_care), in_the_year,
                      [&](Day end) { count_into_residential(story, year_start(end), end, tally, is_home_care, nobody); });
}

extern const Measure lt_to_residential_measure{"lt-to-residential", Figure::rate, AgeScheme::standard, lt_to_residential, false, Timing::at_month_end};

}  // namespace stepwise::measures
