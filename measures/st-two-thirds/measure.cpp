// SPDX-License-Identifier: Apache-2.0
#include "../six_weeks.hpp"

namespace stepwise::measures {

/// No long-term support after short-term help: the steps of no further help after 6 weeks, of people helped, beside what was
/// seen of them. Source: reference/six-steps.md 4.
void st_two_thirds(const Story& story, const Period& period, Tally& tally) {
  count_after_six_weeks(story, period, tally);
}

extern const Measure st_two_thirds_measure{"st-two-thirds", Figure::rate, AgeScheme::standard, st_two_thirds};

}  // namespace stepwise::measures
