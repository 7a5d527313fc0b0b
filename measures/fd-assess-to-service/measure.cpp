// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/front_door.hpp"
#include "performance/story/runs.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int follow_days = 28;

void count_block(const Story& story, const Period& period, Tally& tally, const Block& block) {
  if (block.is_open()) return tally.skip(story, *block.last, Why::still_open);
  if (!period.contains(block.end)) return tally.skip(story, *block.last, Why::outside_period);
  const Event* service = first_run_start(story, block.start, block.end + follow_days, service_kind);
  if (service == nullptr && had_died_by(story, block.end + follow_days)) return tally.skip(story, *block.last, Why::died_before_the_day);
  tally.add(story, {.event = *block.last, .on = block.end, .met = service != nullptr, .because = service});
}

}  // namespace

/// Assessments that led to a service: of the blocks of assessments that ended in the period, those with a service that starts
/// on their first day or later and at most 28 days after their end. Source: reference/six-steps.md 4.
void fd_assess_to_service(const Story& story, const Period& period, Tally& tally) {
  for (const Block& block : blocks_of_assessments(story)) count_block(story, period, tally, block);
  if (!tally.is_heard()) return;
  for (const Event& assessment : story.assessments()) {
    if (!is_service_user(assessment)) tally.skip(story, assessment, Why::not_as_service_user);
    else tally.skip(story, assessment, is_in_blocks(assessment) ? Why::part_of_a_block : Why::other_assessment);
  }
}

extern const Measure fd_assess_to_service_measure{"fd-assess-to-service", Figure::rate, AgeScheme::standard, fd_assess_to_service};

}  // namespace stepwise::measures
