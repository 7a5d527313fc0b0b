// SPDX-License-Identifier: Apache-2.0
#include "../talking_points.hpp"
#include "performance/story/calls.hpp"

namespace stepwise::measures {

/// Calls offered in the period, and those answered, a day at a time; of no person. Source: reference/six-steps.md 3.
void fd_answer_rate(const Story& story, const Period& period, Tally& tally) {
  each_step_on(story, period, tally, Step::calls, [](const Event& calls) { return calls.start; }, [&](const Event& calls) {
    if (calls_offered(calls) == 0) return;
    tally.add(story, {.event = calls, .on = calls.start, .met = calls_answered(calls) > 0, .amount = calls_answered(calls), .out_of = calls_offered(calls)});
  });
}

extern const Measure fd_answer_rate_measure{"fd-answer-rate", Figure::rate, AgeScheme::standard, fd_answer_rate, true};

}  // namespace stepwise::measures
