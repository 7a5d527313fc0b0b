// SPDX-License-Identifier: Apache-2.0
#include "../learning_disability.hpp"

namespace stepwise::measures {

/// People aged 18 to 64 with long-term support in the twelve months up to a month's end whose main reason is a learning disability, and
/// those of them with a progression plan under way on that day. Source: reference/six-steps.md 3, area 4; people as in ascof.md 4.
void lt_ld_programme(const Story& story, const Period& period, Tally& tally) {
  count_learning_disability(story, period, tally, [&](Day end) { return has_open(story, Step::progression_plan, end); });
}

extern const Measure lt_ld_programme_measure{"lt-ld-programme", Figure::rate, AgeScheme::standard, lt_ld_programme, false, Timing::at_month_end};

}  // namespace stepwise::measures
