// SPDX-License-Identifier: Apache-2.0
#include "../own_home.hpp"

namespace stepwise::measures {

namespace {

std::optional<Why> left_out(const Story& story, int age) {
  if (story.facts().support_reason != SupportReason::learning_disability) return Why::not_learning_disability;
  return age < 18 || age >= 65 ? std::optional{Why::other_age_or_not_known} : std::nullopt;
}

}  // namespace

/// ASCOF 2E for learning disability: of the people aged 18 to 64 with long-term support in the twelve months up to a month's
/// end whose main reason is a learning disability, those who live in their own home or with family. Source:
/// reference/ascof.md 4.
void lt_2e_ld(const Story& story, const Period& period, Tally& tally) {
  const bool counts = story.facts().support_reason == SupportReason::learning_disability;
  if (story.services().empty() || (!counts && !tally.is_heard())) return;
  count_own_homes(story, period, tally, left_out);
}

extern const Measure lt_2e_ld_measure{"lt-2e-ld", Figure::rate, AgeScheme::working_age, lt_2e_ld, false, Timing::at_month_end};

}  // namespace stepwise::measures
