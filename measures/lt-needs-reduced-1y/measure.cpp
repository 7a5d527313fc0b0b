// SPDX-License-Identifier: Apache-2.0
#include "../package.hpp"

namespace stepwise::measures {

namespace {

constexpr int first_year = 365;

/// The rows that start the first home care there is.
bool starts_first(const Event& row, Day from, Day) { return row.start == from; }

void count_first(const Story& story, const Period& period, Tally& tally, Day start) {
  const auto after = static_cast<Day>(std::min<int>(start + first_year, no_day - 1));
  const Event* row = newest_on(story, start, is_long_term_home_care);
  const Event* because = nullptr;
  std::optional<Why> why;
  if (!period.contains(start)) why = Why::outside_period;
  else why = why_no_package(story, start, after, start, without_long_term_condition);
  if (why) tally.skip(story, *row, *why);
  else because = count_one_package(story, *row, start, after, start, tally, {is_long_term_home_care, without_long_term_condition, is_reduced});
  say_of_others(story, start, start, tally, is_long_term_home_care,
                {starts_first, Why::not_first_home_care, why.value_or(Why::person_counted_elsewhere)}, because);
}

}  // namespace

/// Needs reduced in the first year of service: of the people with a long-term condition whose first long-term home care started in
/// the period, those with fewer hours 365 days later, or with no service any more. Source: reference/six-steps.md 4.
void lt_needs_reduced_1y(const Story& story, const Period& period, Tally& tally) {
  const Span span = span_of_services(story, is_long_term_home_care);
  if (!span.is_empty()) count_first(story, period, tally, span.from);
  else say_of_others(story, 0, 0, tally, is_long_term_home_care, {starts_first, Why::not_first_home_care, Why::not_first_home_care}, nullptr);
}

extern const Measure lt_needs_reduced_1y_measure{"lt-needs-reduced-1y", Figure::rate, AgeScheme::standard, lt_needs_reduced_1y};

}  // namespace stepwise::measures
