// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

Why why_not(const Event& row, Day from, Day to, const Standing& standing) {
  if (!is_long_term_support(row)) return Why::not_this_kind_of_care;
  if (standing.row == nullptr || !touches(row, from, to)) return Why::not_in_year;
  return Why::person_counted_elsewhere;
}

void count_year(const Story& story, Day from, Day to, Tally& tally) {
  const Standing standing = long_term_in(story, from, to);
  if (standing.row != nullptr) {
    const int age = age_on(story.facts().birth_month, standing.age_day);
    if (age < 18) tally.skip(story, *standing.row, Why::other_age_or_not_known);
    else tally.add(story, {.event = *standing.row, .on = to, .met = lives_at_home(story), .aged_on = standing.age_day});
  }
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_not(row, from, to, standing));
}

}  // namespace

/// ASCOF 2E: of the adults with long-term support in the twelve months up to a month's end, those who live in their own home
/// or with family. Source: reference/ascof.md 4.
void lt_2e(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end(period, [&](Day end) { count_year(story, year_start(end), end, tally); });
}

extern const Measure lt_2e_measure{"lt-2e", Figure::rate, AgeScheme::working_age, lt_2e, false, Timing::at_month_end};

}  // namespace stepwise::measures
