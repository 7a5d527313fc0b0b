// SPDX-License-Identifier: Apache-2.0
#include "performance/story/front_door.hpp"

#include <algorithm>

#include "performance/story/runs.hpp"
#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

/// Whether a request, or the start of a service, comes between two assessments in the order of ascof.md 6: of one day,
/// requests are before assessments and services after them.
bool are_parted(const Story& story, Day earlier, Day later) {
  const bool asked = std::ranges::any_of(story.requests(), [&](const Event& request) {
    return is_service_user(request) && request.start > earlier && request.start <= later;
  });
  return asked || first_run_start(story, earlier, later - 1, service_kind) != nullptr;
}

bool stands_for(const Event& assessment, const Event& before) {
  return assessment.end != before.end ? assessment.end > before.end : assessment.record > before.record;
}

}  // namespace

bool ended_by_death(const Story& story, const Event& event) {
  return event.outcome == Outcome::nfa_deceased || (!event.is_open() && had_died_by(story, event.end));
}

Day before_next_request(const Story& story, const Event& request) {
  const Event* next = next_request(story, request);
  return next == nullptr ? no_day : next->start;
}

bool is_in_blocks(const Event& assessment) {
  const AssessmentType type = assessment.assessment_type();
  return is_service_user(assessment) && (type == AssessmentType::short_term || type == AssessmentType::long_term);
}

std::vector<Block> blocks_of_assessments(const Story& story) {
  std::vector<Block> blocks;
  Day latest_start = 0;
  for (const Event& assessment : story.assessments()) {
    if (!is_in_blocks(assessment)) continue;
    if (blocks.empty() || are_parted(story, latest_start, assessment.start)) {
      blocks.push_back({assessment.start, assessment.end, &assessment});
    } else {
      Block& block = blocks.back();
      block.end = std::max(block.end, assessment.end);
      if (stands_for(assessment, *block.last)) block.last = &assessment;
    }
    latest_start = assessment.start;
  }
  return blocks;
}

}  // namespace stepwise::story
