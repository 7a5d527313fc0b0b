// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "at_home.hpp"

namespace stepwise::measures {

inline bool is_reduced(Package after) { return after == Package::less || after == Package::left; }
inline bool is_increased(Package after) { return after == Package::more || after == Package::in_care_home; }
inline bool is_same_or_less(Package after) { return after == Package::same || is_reduced(after); }

/// Whose packages, and what became of them.
struct PackageRule {
  Wanted home_care;
  LeftOut left_out;
  bool (*met)(Package after);
};

/// Why somebody with home care on the first of two days is not counted.
inline std::optional<Why> why_no_package(const Story& story, Day from, Day to, Day on, LeftOut left_out) {
  if (newest_on(story, from, is_care_home) != nullptr) return Why::in_care_home_then;
  if (story.facts().died <= to) return Why::died_before_the_day;
  return left_out(story, on);
}

/// Counts one person's package of two days, under the row that stands for them; `on` decides the month and the age. Gives the
/// care home that decided it.
inline const Event* count_one_package(const Story& story, const Event& row, Day from, Day to, Day on, Tally& tally, const PackageRule& rule) {
  const Package after = package_after(story, from, to, rule.home_care);
  const Event* because = after == Package::in_care_home ? newest_on(story, to, is_care_home) : nullptr;
  const Counted counted{.event = row, .on = on, .met = rule.met(after), .because = because};
  if (after == Package::not_known) tally.set_apart(story, counted, Why::package_not_comparable);
  else tally.add(story, counted);
  return because;
}

/// People with home care on the first day of the twelve months, by what became of it on the last (reference/six-steps.md 4,
/// lt-reduced and lt-increased).
inline void count_package(const Story& story, Day from, Day to, Tally& tally, const PackageRule& rule) {
  const Event* row = newest_on(story, from, rule.home_care);
  const Event* because = nullptr;
  std::optional<Why> why;
  if (row != nullptr) {
    why = why_no_package(story, from, to, to, rule.left_out);
    if (why) tally.skip(story, *row, *why);
    else because = count_one_package(story, *row, from, to, to, tally, rule);
  }
  say_of_others(story, from, to, tally, rule.home_care, {under_way_at_start, Why::not_on_first_day, why.value_or(Why::person_counted_elsewhere)},
                because);
}

inline void count_packages(const Story& story, const Period& period, Tally& tally, const PackageRule& rule) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, span_of_services(story, rule.home_care), on_first_day,
                      [&](Day end) { count_package(story, year_start(end), end, tally, rule); });
}

}  // namespace stepwise::measures
