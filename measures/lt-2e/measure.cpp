// SPDX-License-Identifier: Apache-2.0
#include "../own_home.hpp"

namespace stepwise::measures {

namespace {

std::optional<Why> left_out(const Story&, int age) { return age < 18 ? std::optional{Why::other_age_or_not_known} : std::nullopt; }

}  // namespace

/// ASCOF 2E: of the adults with long-term support in the twelve months up to a month's end, those who live in their own home
/// or with family. Source: reference/ascof.md 4.
void lt_2e(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  count_own_homes(story, period, tally, left_out);
}

extern const Measure lt_2e_measure{"lt-2e", Figure::rate, AgeScheme::working_age, lt_2e, false, Timing::at_month_end};

}  // namespace stepwise::measures
