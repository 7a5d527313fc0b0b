// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/front_door.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// Why an assessment is not one that was completed in the period.
inline std::optional<Why> why_not_completed(const Story& story, const Period& period, const Event& assessment) {
  if (assessment.is_open()) return Why::still_open;
  if (!period.contains(assessment.end)) return Why::outside_period;
  if (ended_by_death(story, assessment)) return Why::ended_by_death;
  return std::nullopt;
}

/// Assessments completed in the period, each given to `count`.
template <class Count>
void each_completed(const Story& story, const Period& period, Tally& tally, Count count) {
  for (const Event& assessment : story.assessments()) {
    if (const auto why = why_not_completed(story, period, assessment)) tally.skip(story, assessment, *why);
    else count(assessment);
  }
}

}  // namespace stepwise::measures
