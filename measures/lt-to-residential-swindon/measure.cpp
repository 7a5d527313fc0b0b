// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

/// The same of people aged 65 or over with long-term home care. Source: reference/six-steps.md 4.
void lt_to_residential_swindon(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, span_of_services(story, is_long_term_home_care), in_the_year,
                      [&](Day end) { count_into_residential(story, year_start(end), end, tally, is_long_term_home_care, under_65); });
}

extern const Measure lt_to_residential_swindon_measure{"lt-to-residential-swindon", Figure::rate, AgeScheme::standard, lt_to_residential_swindon, false, Timing::at_month_end};

}  // namespace stepwise::measures
