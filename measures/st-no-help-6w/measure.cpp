// SPDX-License-Identifier: Apache-2.0
#include "../six_weeks.hpp"

namespace stepwise::measures {

/// No further help after 6 weeks: of all runs of short-term support to maximise independence that started in the period,
/// those whose person was alive 42 days later with no such support and no long-term support open. Source:
/// reference/six-steps.md 4.
void st_no_help_6w(const Story& story, const Period& period, Tally& tally) {
  count_after_six_weeks(story, period, tally);
}

extern const Measure st_no_help_6w_measure{"st-no-help-6w", Figure::rate, AgeScheme::standard, st_no_help_6w};

}  // namespace stepwise::measures
