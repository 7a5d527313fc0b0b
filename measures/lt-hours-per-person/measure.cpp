// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

namespace {

void count_hours(const Story& story, Day day, Tally& tally) {
  if (const Event* row = newest_on(story, day, is_home_care)) {
    const auto hours = weekly_hours_on(story, day, is_home_care);
    const Counted counted{.event = *row, .on = day, .amount = hours.value_or(0)};
    if (hours) tally.add(story, counted);
    else tally.set_apart(story, counted, Why::hours_not_known);
  }
  say_of_others(story, day, day, tally, is_home_care, {under_way_at_start, Why::not_on_last_day, Why::person_counted_elsewhere}, nullptr);
}

}  // namespace

/// Home care hours per person: the planned weekly hours of the people with home care on the last day of a month, for each of them.
/// Source: reference/six-steps.md 4.
void lt_hours_per_person(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, span_of_services(story, is_home_care), on_the_day, [&](Day end) { count_hours(story, end, tally); });
}

extern const Measure lt_hours_per_person_measure{"lt-hours-per-person", Figure::mean, AgeScheme::standard, lt_hours_per_person, false, Timing::at_month_end};

}  // namespace stepwise::measures
