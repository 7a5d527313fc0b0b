// SPDX-License-Identifier: Apache-2.0
#include "../hospital.hpp"

namespace stepwise::measures {

/// ASCOF 2D part 1: of the reablement of people aged 65 or over after a stay in hospital, what was followed by 84 days without
/// death, unplanned readmission or a care home. Unit: runs of reablement. Source: reference/ascof.md 3.
void ho_2d(const Story& story, const Period& period, Tally& tally) {
  count_runs_after_discharge(story, period, tally, {stay_before, [](const Story& of, const Cluster& run, Day discharge) {
    const Aftermath after = aftermath(of, run, discharge);
    return Verdict{after.is_quiet(), after.because()};
  }});
  say_of_stays(story, tally);
}

extern const Measure ho_2d_measure{"ho-2d", Figure::rate, AgeScheme::standard, ho_2d};

}  // namespace stepwise::measures
