// SPDX-License-Identifier: Apache-2.0
#include "../self_directed.hpp"

namespace stepwise::measures {

/// ASCOF 3D part 2a: of the people whose long-term support on the last day of a month is in the community, those with a direct payment.
/// Source: reference/ascof.md 5.1.
void lt_3d_2a(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, long_term_span(story), on_the_day, [&](Day end) { count_clients(story, end, tally, Arrangement::direct_payment); });
}

extern const Measure lt_3d_2a_measure{"lt-3d-2a", Figure::rate, AgeScheme::working_age, lt_3d_2a, false, Timing::at_month_end};

}  // namespace stepwise::measures
