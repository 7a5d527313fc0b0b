// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

namespace {

std::optional<Why> left_out(const Story& story, Day day) {
  const auto why = without_dementia(story, day);
  return why ? why : under_65(story, day);
}

}  // namespace

/// Dementia and at home: the same of people aged 65 or over recorded as having dementia. Source: reference/six-steps.md 4.
void lt_dementia_home(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty() || never_counts(story, tally, without_dementia)) return;
  each_month_end_near(tally, period, span_of_services(story, is_community_support), on_first_day,
                      [&](Day end) { count_staying_home(story, year_start(end), end, tally, left_out); });
}

extern const Measure lt_dementia_home_measure{"lt-dementia-home", Figure::rate, AgeScheme::standard, lt_dementia_home, false, Timing::at_month_end};

}  // namespace stepwise::measures
