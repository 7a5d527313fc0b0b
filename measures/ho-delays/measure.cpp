// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

/// Delayed days: nights of waiting to leave hospital, by month. Source: reference/six-steps.md 3, ho-delays.
void ho_delays(const Story& story, const Period& period, Tally& tally) {
  count_delayed_nights(story, period, tally, [](const Event&) { return true; });
}

extern const Measure ho_delays_measure{"ho-delays", Figure::count, AgeScheme::standard, ho_delays};

}  // namespace stepwise::measures
