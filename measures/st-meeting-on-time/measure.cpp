// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int in_time = 8;

}  // namespace

/// Weeks of short-term help that began in the period, and those whose meeting was held by the eighth day. Source:
/// reference/practice.md c.
void st_meeting_on_time(const Story& story, const Period& period, Tally& tally) {
  for (const Event& step : story.steps()) {
    const Day died = story.facts().died;
    if (step.step() != Step::weekly_meeting) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.start)) tally.skip(story, step, Why::outside_period);
    else if (step.is_open() && died != no_day && died <= step.start + in_time) tally.skip(story, step, Why::died_before_the_day);
    else tally.add(story, {.event = step, .on = step.start, .met = !step.is_open() && step.end <= step.start + in_time});
  }
}

extern const Measure st_meeting_on_time_measure{"st-meeting-on-time", Figure::rate, AgeScheme::standard, st_meeting_on_time};

}  // namespace stepwise::measures
