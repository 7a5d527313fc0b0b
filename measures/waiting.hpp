// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/engine/measure.hpp"
#include "performance/story/waiting.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

inline Why why_not_waiting(Waits waits) {
  switch (waits) {
    case Waits::not_service_user: return Why::not_service_user;
    case Waits::before_the_data: return Why::before_april_2023;
    case Waits::outcome_blank: return Why::outcome_blank;
    case Waits::no_further_action: return Why::no_further_action;
    case Waits::in_hospital: return Why::in_hospital;
    case Waits::under_25_or_age_not_known: return Why::under_25_or_age_not_known;
    case Waits::existing_long_term: return Why::existing_long_term;
    case Waits::existing_short_term: return Why::existing_short_term;
    case Waits::yes: break;
  }
  return Why::other_kind;
}

/// The waits of a person by reference/ascof.md 6, each given to `count`; for one who listens, also why other requests do
/// not wait.
template <class Count>
void each_wait(const Story& story, Tally& tally, Count count) {
  if (tally.is_heard())
    for (const Event& request : story.requests())
      if (const Waits answer = waits(story, request); answer != Waits::yes) tally.skip(story, request, why_not_waiting(answer));
  for (const Wait& wait : waits_of(story)) {
    if (wait.accounted_for) tally.skip(story, *wait.request, Why::overlaps_earlier_request);
    else count(wait);
  }
}

}  // namespace stepwise::measures
