// SPDX-License-Identifier: Apache-2.0
#include "../dips.hpp"

namespace stepwise::measures {

/// Days from a dip or relapse to the day it was talked through, middle. Source: reference/practice.md a.7.6.
void pg_dip_response_days(const Story& story, const Period& period, Tally& tally) {
  for (const Event& step : story.steps()) {
    if (step.step() != Step::dip_response) tally.skip(story, step, Why::other_kind);
    else if (step.is_open()) tally.skip(story, step, Why::no_response_yet);
    else if (!period.contains(step.end)) tally.skip(story, step, Why::outside_period);
    else tally.add(story, {.event = step, .on = step.end, .days = step.end - step.start});
  }
}

extern const Measure pg_dip_response_days_measure{"pg-dip-response-days", Figure::median_days, AgeScheme::standard, pg_dip_response_days};

}  // namespace stepwise::measures
