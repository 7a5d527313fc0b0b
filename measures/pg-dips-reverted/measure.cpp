// SPDX-License-Identifier: Apache-2.0
#include "../dips.hpp"

namespace stepwise::measures {

/// Dips and relapses answered by going back to the earlier package. Unit: dips that were answered. Source:
/// reference/practice.md a.7.6.
void pg_dips_reverted(const Story& story, const Period& period, Tally& tally) {
  each_dip(story, period, tally, [&](const Event& dip) {
    if (is_answered(story, dip)) tally.add(story, {.event = dip, .on = dip.start, .met = dip.yes()});
    else tally.skip(story, dip, Why::no_response_yet);
  });
}

extern const Measure pg_dips_reverted_measure{"pg-dips-reverted", Figure::rate, AgeScheme::standard, pg_dips_reverted};

}  // namespace stepwise::measures
