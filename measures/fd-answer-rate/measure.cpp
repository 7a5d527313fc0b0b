// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"
#include "performance/story/calls.hpp"

namespace stepwise::measures {

/// Calls offered in the period, and those answered; of no person. Source: reference/six-steps.md 3.
void fd_answer_rate(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::calls, [](const Event& calls) { return calls.start; }, [&](const Event& calls) {
    for (std::uint32_t call = 0; call < calls_offered(calls); ++call) tally.add(story, {.event = calls, .on = calls.start, .met = call < calls_answered(calls)});
  });
}

extern const Measure fd_answer_rate_measure{"fd-answer-rate", Figure::rate, AgeScheme::standard, fd_answer_rate, true};

}  // namespace stepwise::measures
