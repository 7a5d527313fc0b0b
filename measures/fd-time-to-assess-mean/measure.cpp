// SPDX-License-Identifier: Apache-2.0
#include "../assessing.hpp"

namespace stepwise::measures {

/// The time assessments take, mean: days from the start to the end of those completed in the period. Source:
/// reference/six-steps.md 4.
void fd_time_to_assess_mean(const Story& story, const Period& period, Tally& tally) {
  each_completed(story, period, tally, [&](const Event& assessment) {
    tally.add(story, {.event = assessment, .on = assessment.end, .amount = static_cast<std::uint32_t>(assessment.end - assessment.start) * 100});
  });
}

extern const Measure fd_time_to_assess_mean_measure{"fd-time-to-assess-mean", Figure::mean, AgeScheme::standard, fd_time_to_assess_mean};

}  // namespace stepwise::measures
