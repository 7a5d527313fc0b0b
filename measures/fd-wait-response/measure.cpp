// SPDX-License-Identifier: Apache-2.0
#include "../waiting.hpp"

namespace stepwise::measures {

namespace {

/// Stage 4: the wait belongs to the month and age of the response.
void count_wait(const Story& story, const Period& period, Tally& tally, const Wait& wait) {
  if (wait.response == nullptr) return tally.skip(story, *wait.request, Why::no_response_yet);
  if (!period.contains(wait.response->start)) return tally.skip(story, *wait.request, Why::response_outside_period);
  tally.add(story, {.event = *wait.request, .on = wait.response->start, .days = wait.response->start - wait.request->start, .because = wait.response});
}

}  // namespace

/// Waiting times, median days from request to first response. Source: reference/ascof.md 6, stages 1 to 4.
void fd_wait_response(const Story& story, const Period& period, Tally& tally) {
  each_wait(story, tally, [&](const Wait& wait) { count_wait(story, period, tally, wait); });
}

extern const Measure fd_wait_response_measure{"fd-wait-response", Figure::median_days, AgeScheme::waiting_times, fd_wait_response};

}  // namespace stepwise::measures
