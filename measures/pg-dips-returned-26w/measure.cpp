// SPDX-License-Identifier: Apache-2.0
#include "../dips.hpp"

namespace stepwise::measures {

/// Dips and relapses after which the level of before was back within 26 weeks. Unit: dips. Source: reference/practice.md a.7.6.
void pg_dips_returned_26w(const Story& story, const Period& period, Tally& tally) { count_returned(story, period, tally, 182); }

extern const Measure pg_dips_returned_26w_measure{"pg-dips-returned-26w", Figure::rate, AgeScheme::standard, pg_dips_returned_26w};

}  // namespace stepwise::measures
