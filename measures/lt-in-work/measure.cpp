// SPDX-License-Identifier: Apache-2.0
#include "../own_home.hpp"

namespace stepwise::measures {

namespace {

std::optional<Why> left_out(const Story& story, int age) {
  if (story.facts().support_reason != SupportReason::learning_disability) return Why::not_learning_disability;
  return age < 18 || age >= 65 ? std::optional{Why::other_age_or_not_known} : std::nullopt;
}

void count_work(const Story& story, Day from, Day to, Tally& tally) {
  const Standing standing = long_term_in(story, from, to);
  if (standing.row != nullptr) {
    if (const auto why = left_out(story, age_on(story.facts().birth_month, standing.age_day))) tally.skip(story, *standing.row, *why);
    else tally.add(story, {.event = *standing.row, .on = to, .met = is_paid(story.facts().employment), .aged_on = standing.age_day});
  }
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_not_of_year(row, from, to, standing));
}

}  // namespace

/// In paid work: of the people aged 18 to 64 with long-term support in the twelve months up to a month's end whose main reason is a
/// learning disability, those whose latest known employment is paid. Source: reference/six-steps.md 4; people as in ascof.md 4.
void lt_in_work(const Story& story, const Period& period, Tally& tally) {
  const bool counts = story.facts().support_reason == SupportReason::learning_disability;
  if (story.services().empty() || (!counts && !tally.is_heard())) return;
  each_month_end_near(tally, period, long_term_span(story), in_the_year, [&](Day end) { count_work(story, year_start(end), end, tally); });
}

extern const Measure lt_in_work_measure{"lt-in-work", Figure::rate, AgeScheme::standard, lt_in_work, false, Timing::at_month_end};

}  // namespace stepwise::measures
