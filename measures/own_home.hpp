// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

inline Why why_not_of_year(const Event& row, Day from, Day to, const Standing& standing) {
  if (!is_long_term_support(row)) return Why::not_this_kind_of_care;
  if (standing.row == nullptr || !touches(row, from, to)) return Why::not_in_year;
  return Why::person_counted_elsewhere;
}

/// People with long-term support in the twelve months by reference/ascof.md 4; `left_out` says who is in no published band.
inline void count_own_home(const Story& story, Day from, Day to, Tally& tally, bool at_home, std::optional<Why> (*left_out)(const Story&, int age)) {
  const Standing standing = long_term_in(story, from, to);
  if (standing.row != nullptr) {
    if (const auto why = left_out(story, age_on(story.facts().birth_month, standing.age_day))) tally.skip(story, *standing.row, *why);
    else tally.add(story, {.event = *standing.row, .on = to, .met = at_home, .aged_on = standing.age_day});
  }
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_not_of_year(row, from, to, standing));
}

/// The same at each month's end.
inline void count_own_homes(const Story& story, const Period& period, Tally& tally, std::optional<Why> (*left_out)(const Story&, int age)) {
  const Span span = long_term_span(story);
  const bool at_home = !span.is_empty() && lives_at_home(story);
  each_month_end_near(tally, period, span, in_the_year, [&](Day end) { count_own_home(story, year_start(end), end, tally, at_home, left_out); });
}

}  // namespace stepwise::measures
