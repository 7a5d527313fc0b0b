// SPDX-License-Identifier: Apache-2.0
#include "../hospital.hpp"

namespace stepwise::measures {

/// The substitute for ASCOF 2D part 1 where there are no hospital stays: the discharge is a request on leaving hospital, and
/// an admission is an outcome that says so. Source: reference/ascof.md 3.5.
void ho_2d_approx(const Story& story, const Period& period, Tally& tally) {
  count_runs_after_discharge(story, period, tally, {request_before, [](const Story& of, const Cluster& run, Day discharge) {
    const Aftermath after = recorded_aftermath(of, run, discharge);
    return Verdict{after.is_quiet(), after.because()};
  }});
  say_of_requests(story, tally);
}

extern const Measure ho_2d_approx_measure{"ho-2d-approx", Figure::rate, AgeScheme::standard, ho_2d_approx};

}  // namespace stepwise::measures
