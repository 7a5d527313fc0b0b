// SPDX-License-Identifier: Apache-2.0
#include "../learning_disability.hpp"

namespace stepwise::measures {

/// In paid work: of the people aged 18 to 64 with long-term support in the twelve months up to a month's end whose main reason is a
/// learning disability, those whose latest known employment is paid. Source: reference/six-steps.md 4; people as in ascof.md 4.
void lt_in_work(const Story& story, const Period& period, Tally& tally) {
  count_learning_disability(story, period, tally, [&](Day) { return is_paid(story.facts().employment); });
}

extern const Measure lt_in_work_measure{"lt-in-work", Figure::rate, AgeScheme::standard, lt_in_work, false, Timing::at_month_end};

}  // namespace stepwise::measures
