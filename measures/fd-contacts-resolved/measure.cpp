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
    if (period.contains(request.end)) tally.add(story, {.event = request, .on = request.end, .met = is_nfa(request.outcome)});
    else tally.skip(story, request, request.is_open() ? Why::still_open : Why::outside_period);
  }
}

extern const Measure fd_contacts_resolved_measure{"fd-contacts-resolved", Figure::rate, AgeScheme::standard, fd_contacts_resolved, true};

}  // namespace stepwise::measures
