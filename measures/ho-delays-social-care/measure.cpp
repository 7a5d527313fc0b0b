// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

/// Delayed days that are social care's, alone or with the NHS, by month. Source: reference/six-steps.md 3, ho-delays.
void ho_delays_social_care(const Story& story, const Period& period, Tally& tally) {
  count_delayed_nights(story, period, tally, [](const Event& delay) { return delay.step_result() == StepResult::social_care || delay.step_result() == StepResult::both; });
}

extern const Measure ho_delays_social_care_measure{"ho-delays-social-care", Figure::count, AgeScheme::standard, ho_delays_social_care};

}  // namespace stepwise::measures
