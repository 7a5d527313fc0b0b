// SPDX-License-Identifier: Apache-2.0
#include "../dips.hpp"

namespace stepwise::measures {

/// Dips and relapses after which the level of before was back within 12 weeks. Unit: dips. Source: reference/practice.md a.7.6.
void pg_dips_returned_12w(const Story& story, const Period& period, Tally& tally) { count_returned(story, period, tally, 84); }

extern const Measure pg_dips_returned_12w_measure{"pg-dips-returned-12w", Figure::rate, AgeScheme::standard, pg_dips_returned_12w};

}  // namespace stepwise::measures
