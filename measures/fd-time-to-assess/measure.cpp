// SPDX-License-Identifier: Apache-2.0
#include "../assessing.hpp"

namespace stepwise::measures {

/// The time assessments take, middle: days from the start to the end of those completed in the period. Source:
/// reference/six-steps.md 4.
void fd_time_to_assess(const Story& story, const Period& period, Tally& tally) {
  each_completed(story, period, tally, [&](const Event& assessment) {
    tally.add(story, {.event = assessment, .on = assessment.end, .days = assessment.end - assessment.start});
  });
}

extern const Measure fd_time_to_assess_measure{"fd-time-to-assess", Figure::median_days, AgeScheme::standard, fd_time_to_assess};

}  // namespace stepwise::measures
