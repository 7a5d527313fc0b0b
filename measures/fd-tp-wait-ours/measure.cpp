// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"

namespace stepwise::measures {

/// Our part of the wait for a Talking Point, mean: days from asking to the first day offered. Source: reference/practice.md b.2.
void fd_tp_wait_ours(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::talking_point_offer, [](const Event& step) { return step.end; },
               [&](const Event& step) { tally.add(story, {.event = step, .on = step.end, .amount = days_of(step)}); });
}

extern const Measure fd_tp_wait_ours_measure{"fd-tp-wait-ours", Figure::mean, AgeScheme::standard, fd_tp_wait_ours, true};

}  // namespace stepwise::measures
