// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

/// Needing no further help 2 weeks after leaving hospital, of people who left and were referred. Source: reference/six-steps.md 3.
void ho_no_help_2w_discharge(const Story& story, const Period& period, Tally& tally) { count_no_help_after_leaving(story, period, tally, 14); }

extern const Measure ho_no_help_2w_discharge_measure{"ho-no-help-2w-discharge", Figure::rate, AgeScheme::standard, ho_no_help_2w_discharge};

}  // namespace stepwise::measures
