// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int two_days = 2;

}  // namespace

/// Help within 48 hours of the referral to whoever gives it, by the clock: of all such referrals made in the period, those
/// whose first visit came in time. Source: reference/six-steps.md 3, area 3.
void st_help_48h_clock(const Story& story, const Period& period, Tally& tally) {
  for (const Event& step : story.steps()) {
    const Day died = story.facts().died;
    if (step.step() != Step::agency_referral) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.start)) tally.skip(story, step, Why::outside_period);
    else if (!step.yes() && died != no_day && died <= step.start + two_days) tally.skip(story, step, Why::died_before_the_day);
    else tally.add(story, {.event = step, .on = step.start, .met = step.yes()});
  }
}

extern const Measure st_help_48h_clock_measure{"st-help-48h-clock", Figure::rate, AgeScheme::standard, st_help_48h_clock};

}  // namespace stepwise::measures
