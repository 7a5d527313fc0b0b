// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Contacts signposted: of the requests that ended in the period, those that ended in information, advice or
/// signposting, or in another service of the council. Source: reference/six-steps.md 4.
void fd_signposted(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (request.is_open()) {
      tally.skip(story, request, Why::still_open);
    } else if (!period.contains(request.end)) {
      tally.skip(story, request, Why::outside_period);
    } else {
      const bool signposted = request.outcome == Outcome::nfa_information_advice || request.outcome == Outcome::nfa_other_council_service;
      tally.add(story, {.event = request, .on = request.end, .met = signposted});
    }
  }
}

extern const Measure fd_signposted_measure{"fd-signposted", Figure::rate, AgeScheme::standard, fd_signposted, true};

}  // namespace stepwise::measures
