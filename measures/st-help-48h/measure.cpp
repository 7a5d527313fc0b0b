// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

namespace {

constexpr int two_days = 2;

}  // namespace

/// Help within 48 hours: of the requests of service users that started in the period and led to a service before the next
/// request, those whose service started within two days. Source: reference/six-steps.md 4.
void st_help_48h(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (const auto why = why_no_enquiry(period, request)) {
      tally.skip(story, request, *why);
    } else if (const Event* run = first_run_start(story, request.start, before_next_request(story, request) - 1, service_kind); run == nullptr) {
      tally.skip(story, request, Why::no_service_followed);
    } else {
      tally.add(story, {.event = request, .on = request.start, .met = run->start - request.start <= two_days, .because = run});
    }
  }
}

extern const Measure st_help_48h_measure{"st-help-48h", Figure::rate, AgeScheme::standard, st_help_48h};

}  // namespace stepwise::measures
