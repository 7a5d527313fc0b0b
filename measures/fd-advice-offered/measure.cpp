// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

/// Contacts offered advice: of the requests that ended in the period, but not by a death, those that ended in information,
/// advice or signposting, or in another service of the council. Source: reference/six-steps.md 4.
void fd_advice_offered(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (request.is_open()) {
      tally.skip(story, request, Why::still_open);
    } else if (!period.contains(request.end)) {
      tally.skip(story, request, Why::outside_period);
    } else if (ended_by_death(story, request)) {
      tally.skip(story, request, Why::ended_by_death);
    } else {
      const bool offered = request.outcome == Outcome::nfa_information_advice || request.outcome == Outcome::nfa_other_council_service;
      tally.add(story, {.event = request, .on = request.end, .met = offered});
    }
  }
}

extern const Measure fd_advice_offered_measure{"fd-advice-offered", Figure::rate, AgeScheme::standard, fd_advice_offered};

}  // namespace stepwise::measures
