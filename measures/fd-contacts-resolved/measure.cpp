// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Contacts settled: of the requests that ended in the period, those that ended with no further action.
/// Source: reference/six-steps.md 4.
void fd_contacts_resolved(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (request.is_open()) {
      tally.skip(story, request, Why::still_open);
    } else if (!period.contains(request.end)) {
      tally.skip(story, request, Why::outside_period);
    } else {
      tally.add(story, {.event = request, .on = request.end, .met = is_nfa(request.outcome)});
    }
  }
}

extern const Measure fd_contacts_resolved_measure{"fd-contacts-resolved", Figure::rate, AgeScheme::standard, fd_contacts_resolved, true};

}  // namespace stepwise::measures
