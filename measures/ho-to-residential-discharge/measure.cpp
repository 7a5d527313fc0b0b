// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

/// People of 65 and over who left hospital straight for a care home to stay, by the notices of their discharge. Source:
/// reference/six-steps.md 3, ho-to-residential.
void ho_to_residential_discharge(const Story& story, const Period& period, Tally& tally) {
  for (const Event& step : story.steps()) {
    const int age = age_on(story.facts().birth_month, step.start);
    if (!is_step(step, Step::discharge)) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.start)) tally.skip(story, step, Why::outside_period);
    else if (age < 65) tally.skip(story, step, Why::other_age_or_not_known);
    else tally.add(story, {.event = step, .on = step.start, .met = step.step_result() == StepResult::residential});
  }
}

extern const Measure ho_to_residential_discharge_measure{"ho-to-residential-discharge", Figure::rate, AgeScheme::standard, ho_to_residential_discharge};

}  // namespace stepwise::measures
