// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Care Act assessments as a share of referrals: of the requests of service users that started in the period, those
/// followed by a long term assessment before the next request. Source: reference/six-steps.md 4.
void fd_assess_rate(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (!is_service_user(request)) {
      tally.skip(story, request, Why::not_service_user);
    } else if (!period.contains(request.start)) {
      tally.skip(story, request, Why::outside_period);
    } else {
      const Event* next = next_request(story, request);
      const Event* assessment = first_long_term_assessment(story, request.start, next == nullptr ? no_day : next->start);
      tally.add(story, {.event = request, .on = request.start, .met = assessment != nullptr, .because = assessment});
    }
  }
}

extern const Measure fd_assess_rate_measure{"fd-assess-rate", Figure::rate, AgeScheme::standard, fd_assess_rate, false};

}  // namespace stepwise::measures
