// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/conditions.hpp"
#include "performance/story/home_care.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Who is not in a measure's denominator, beside the dead; `day` decides the age.
using LeftOut = std::optional<Why> (*)(const Story& story, Day day);

inline std::optional<Why> nobody(const Story&, Day) { return std::nullopt; }
inline std::optional<Why> without_dementia(const Story& story, Day) {
  return has_dementia(story.facts()) ? std::nullopt : std::optional{Why::not_dementia};
}
inline std::optional<Why> under_65(const Story& story, Day day) {
  return age_on(story.facts().birth_month, day) < 65 ? std::optional{Why::other_age_or_not_known} : std::nullopt;
}
inline std::optional<Why> without_long_term_condition(const Story& story, Day) {
  return has_long_term_condition(story.facts()) ? std::nullopt : std::optional{Why::no_long_term_condition};
}

/// Nothing of the person can count on any day, and nobody asks why; `left_out` is one that asks no age.
inline bool never_counts(const Story& story, const Tally& tally, LeftOut left_out) { return !tally.is_heard() && left_out(story, no_day).has_value(); }

/// What is said of a service that might have been counted and was not: when it does not lie in the time looked at, and else.
struct Otherwise {
  bool (*lies_in)(const Event& row, Day from, Day to);
  Why outside, within;
};
inline bool under_way_at_start(const Event& row, Day from, Day) { return under_way(row, from); }

/// Tells who listens of each service that nothing was said of yet, but for the one that decided how another counted.
inline void say_of_others(const Story& story, Day from, Day to, Tally& tally, Wanted wanted, const Otherwise& otherwise, const Event* because) {
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) {
    if (&row == because) continue;
    if (!wanted(row)) tally.skip(story, row, Why::not_this_kind_of_care);
    else tally.skip(story, row, otherwise.lies_in(row, from, to) ? otherwise.within : otherwise.outside);
  }
}

/// The row that starts the first residential care after home care did, or the first nursing care where there is none.
inline const Event* care_home_after_home_care(const Story& story, Day from, Day to, Wanted home_care) {
  if (care_home_start(story, from, to) == nullptr) return nullptr;
  const int first = std::max<int>(from, first_run_in(story, from, to, home_care).start + 1);
  const Event* residential = first_run_start(story, first, to, residential_kind);
  return residential != nullptr ? residential : first_run_start(story, first, to, nursing_kind);
}

/// People with home care in the twelve months who went into residential care after it started (reference/six-steps.md 4,
/// lt-to-residential). Nursing care is told beside them and does not meet the measure.
inline void count_into_residential(const Story& story, Day from, Day to, Tally& tally, Wanted home_care, LeftOut left_out) {
  const Event* row = last_in(story, from, to, home_care);
  const Event* because = nullptr;
  std::optional<Why> why;
  if (row != nullptr) {
    why = story.facts().died <= to ? std::optional{Why::died_before_the_day} : left_out(story, to);
    if (why) tally.skip(story, *row, *why);
    else {
      because = care_home_after_home_care(story, from, to, home_care);
      tally.add(story, {.event = *row, .on = to, .met = because != nullptr && is_residential_care(*because), .because = because});
    }
  }
  say_of_others(story, from, to, tally, home_care, {touches, Why::not_in_year, why.value_or(Why::person_counted_elsewhere)}, because);
}

/// People with a long-term condition or dementia and community support on the first day of the twelve months, who did not go
/// into a care home in them (reference/six-steps.md 4, lt-ltc-home and lt-dementia-home).
inline void count_staying_home(const Story& story, Day from, Day to, Tally& tally, LeftOut left_out) {
  const Event* row = newest_on(story, from, is_community_support);
  const Event* because = nullptr;
  std::optional<Why> why;
  if (row != nullptr) {
    why = care_home_already(story, from) != nullptr ? std::optional{Why::in_care_home_then}
          : story.facts().died <= to                ? std::optional{Why::died_before_the_day}
                                                    : left_out(story, to);
    if (why) tally.skip(story, *row, *why);
    else {
      because = care_home_start(story, from, to);
      tally.add(story, {.event = *row, .on = to, .met = because == nullptr, .because = because});
    }
  }
  say_of_others(story, from, to, tally, is_community_support,
                {under_way_at_start, Why::not_on_first_day, why.value_or(Why::person_counted_elsewhere)}, because);
}

}  // namespace stepwise::measures
