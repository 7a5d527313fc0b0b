// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Referral volume: requests of service users that started in the period. Source: reference/six-steps.md 4.
void fd_referrals(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (!is_service_user(request)) {
      tally.skip(story, request, Why::not_service_user);
    } else if (!period.contains(request.start)) {
      tally.skip(story, request, Why::outside_period);
    } else {
      tally.add(story, {.event = request, .on = request.start});
    }
  }
}

extern const Measure fd_referrals_measure{"fd-referrals", Figure::count, AgeScheme::standard, fd_referrals, true};

}  // namespace stepwise::measures
