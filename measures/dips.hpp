// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>

#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Calls `each` for every dip or relapse that began in the period.
template <class Each>
void each_dip(const Story& story, const Period& period, Tally& tally, Each each) {
  for (const Event& step : story.steps()) {
    if (step.step() != Step::dip) tally.skip(story, step, Why::other_kind);
    else if (!period.contains(step.start)) tally.skip(story, step, Why::outside_period);
    else each(step);
  }
}

/// Whether somebody has talked a dip through.
inline bool is_answered(const Story& story, const Event& dip) {
  return std::ranges::any_of(story.steps(), [&](const Event& step) { return step.step() == Step::dip_response && step.start == dip.start && !step.is_open(); });
}

/// Dips by whether the level of before was back within so many days; the dead of those days are left out.
inline void count_returned(const Story& story, const Period& period, Tally& tally, int days) {
  each_dip(story, period, tally, [&](const Event& dip) {
    const Day died = story.facts().died;
    if (died != no_day && died <= dip.start + days) tally.skip(story, dip, Why::died_before_the_day);
    else tally.add(story, {.event = dip, .on = dip.start, .met = !dip.is_open() && dip.end <= dip.start + days});
  });
}

}  // namespace stepwise::measures
