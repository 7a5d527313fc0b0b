// SPDX-License-Identifier: Apache-2.0
#include "../hospital.hpp"

namespace stepwise::measures {

/// Needing no further help 2 weeks after a request on leaving hospital that led to help. Source: reference/six-steps.md 4.
void ho_no_help_2w(const Story& story, const Period& period, Tally& tally) { count_no_help_after(story, period, tally, 14); }

extern const Measure ho_no_help_2w_measure{"ho-no-help-2w", Figure::rate, AgeScheme::standard, ho_no_help_2w};

}  // namespace stepwise::measures
