// SPDX-License-Identifier: Apache-2.0
#include "../introductions.hpp"

namespace stepwise::measures {

/// Introductions whose last result was heard in window, of people who became contributors. Source: reference/practice.md b.3.
void cm_contributors(const Story& story, const Period& period, Tally& tally) {
  count_results(story, period, tally, Step::introduction, [](const Event& step) { return step.yes(); });
}

extern const Measure cm_contributors_measure{"cm-contributors", Figure::rate, AgeScheme::standard, cm_contributors, true};

}  // namespace stepwise::measures
