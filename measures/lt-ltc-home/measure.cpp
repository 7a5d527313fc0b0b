// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

/// A long-term condition and at home: of the people with one and with community support on the first day of the twelve months, those
/// whom no residential or nursing care took in. Source: reference/six-steps.md 4.
void lt_ltc_home(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty() || never_counts(story, tally, without_long_term_condition)) return;
  each_month_end_near(tally, period, span_of_services(story, is_community_support), on_first_day,
                      [&](Day end) { count_staying_home(story, year_start(end), end, tally, without_long_term_condition); });
}

extern const Measure lt_ltc_home_measure{"lt-ltc-home", Figure::rate, AgeScheme::standard, lt_ltc_home, false, Timing::at_month_end};

}  // namespace stepwise::measures
