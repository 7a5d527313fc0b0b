// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"

namespace stepwise::measures {

/// The wait for a Talking Point, mean: days from asking to the day itself. Source: reference/six-steps.md 3.
void fd_tp_wait(const Story& story, const Period& period, Tally& tally) {
  each_talking_point(story, period, tally, [&](const Event& step) { tally.add(story, {.event = step, .on = step.end, .amount = days_of(step)}); });
}

extern const Measure fd_tp_wait_measure{"fd-tp-wait", Figure::mean, AgeScheme::standard, fd_tp_wait, true};

}  // namespace stepwise::measures
