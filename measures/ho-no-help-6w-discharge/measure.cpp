// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

/// Needing no further help 6 weeks after leaving hospital, of people who left and were referred. Source: reference/six-steps.md 3.
void ho_no_help_6w_discharge(const Story& story, const Period& period, Tally& tally) { count_no_help_after_leaving(story, period, tally, 42); }

extern const Measure ho_no_help_6w_discharge_measure{"ho-no-help-6w-discharge", Figure::rate, AgeScheme::standard, ho_no_help_6w_discharge};

}  // namespace stepwise::measures
