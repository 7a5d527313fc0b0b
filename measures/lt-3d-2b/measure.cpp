// SPDX-License-Identifier: Apache-2.0
#include "../self_directed.hpp"

namespace stepwise::measures {

/// ASCOF 3D part 2b: of the unpaid carers given support directly in the twelve months up to a month's end, those with
/// a direct payment. Source: reference/ascof.md 5.2.
void lt_3d_2b(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, carer_support_span(story), in_the_year, [&](Day end) { count_carers(story, year_start(end), end, tally, CarerSupport::direct_payment); });
}

extern const Measure lt_3d_2b_measure{"lt-3d-2b", Figure::rate, AgeScheme::working_age, lt_3d_2b, false, Timing::at_month_end};

}  // namespace stepwise::measures
