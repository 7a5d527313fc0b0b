// SPDX-License-Identifier: Apache-2.0
#include "../waiting.hpp"

namespace stepwise::measures {

namespace {

/// Stage 4: the wait belongs to the month and age of the service.
void count_wait(const Story& story, const Period& period, Tally& tally, const Wait& wait) {
  if (wait.service == nullptr) return tally.skip(story, *wait.request, wait.led_nowhere ? Why::led_to_no_service : Why::no_service_yet);
  if (!period.contains(wait.service->start)) return tally.skip(story, *wait.request, Why::service_outside_period);
  tally.add(story, {.event = *wait.request, .on = wait.service->start, .days = wait.service->start - wait.request->start, .because = wait.service});
}

}  // namespace

/// Waiting times, median days from request to first service. Source: reference/ascof.md 6, stages 1 to 4.
void fd_wait_service(const Story& story, const Period& period, Tally& tally) {
  each_wait(story, tally, [&](const Wait& wait) { count_wait(story, period, tally, wait); });
}

extern const Measure fd_wait_service_measure{"fd-wait-service", Figure::median_days, AgeScheme::waiting_times, fd_wait_service};

}  // namespace stepwise::measures
