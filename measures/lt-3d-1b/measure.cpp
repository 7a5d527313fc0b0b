// SPDX-License-Identifier: Apache-2.0
#include "../self_directed.hpp"

namespace stepwise::measures {

/// ASCOF 3D part 1b: of the unpaid carers given support directly in the twelve months up to a month's end, those with
/// a direct payment or a managed personal budget. Source: reference/ascof.md 5.2.
void lt_3d_1b(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, carer_support_span(story), in_the_year, [&](Day end) { count_carers(story, year_start(end), end, tally, CarerSupport::managed_budget); });
}

extern const Measure lt_3d_1b_measure{"lt-3d-1b", Figure::rate, AgeScheme::working_age, lt_3d_1b, false, Timing::at_month_end};

}  // namespace stepwise::measures
