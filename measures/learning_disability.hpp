// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "own_home.hpp"
#include "steps.hpp"

namespace stepwise::measures {

inline std::optional<Why> not_of_working_age_with_learning_disability(const Story& story, int age) {
  if (story.facts().support_reason != SupportReason::learning_disability) return Why::not_learning_disability;
  return age < 18 || age >= 65 ? std::optional{Why::other_age_or_not_known} : std::nullopt;
}

/// At each month's end, people aged 18 to 64 with long-term support in the twelve months whose main reason is a learning disability
/// (ascof.md 4), and those that `met` says of that day.
template <class Met>
void count_learning_disability(const Story& story, const Period& period, Tally& tally, Met met) {
  const bool counts = story.facts().support_reason == SupportReason::learning_disability;
  if (story.services().empty() || (!counts && !tally.is_heard())) return;
  each_month_end_near(tally, period, long_term_span(story), in_the_year, [&](Day end) {
    count_own_home(story, year_start(end), end, tally, met(end), not_of_working_age_with_learning_disability);
  });
}

}  // namespace stepwise::measures
