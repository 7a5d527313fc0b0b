// SPDX-License-Identifier: Apache-2.0
#include "../introductions.hpp"

namespace stepwise::measures {

/// Requests to the community broker that closed in window, met by the community alone. Source: reference/six-steps.md 3.
void fd_community_only(const Story& story, const Period& period, Tally& tally) {
  count_results(story, period, tally, Step::brokered, [](const Event& step) { return step.step_result() == StepResult::community_only; });
}

extern const Measure fd_community_only_measure{"fd-community-only", Figure::rate, AgeScheme::standard, fd_community_only, true};

}  // namespace stepwise::measures
