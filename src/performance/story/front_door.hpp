// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// A death ended the event: its outcome says so, or the person had died by the day it ended.
bool ended_by_death(const Story& story, const Event& event);
/// The person had died by a day, that day included.
inline bool had_died_by(const Story& story, int day) { return story.facts().died != no_day && story.facts().died <= day; }

/// The day before which something that follows a request of a service user has to start: the start of the next one; no_day
/// when there is none. `request` must be one of the story's requests.
Day before_next_request(const Story& story, const Event& request);

/// Assessments with no request and no start of a service between them (ascof.md 6, stage 2), all as a service user.
struct Block {
  Day start = no_day, end = no_day;  ///< no end: one of them is still open
  const Event* last = nullptr;       ///< the one that ended last, of several the newest record
  bool is_open() const { return end == no_day; }
};
/// A short or long term assessment of a service user: what blocks are made of.
bool is_in_blocks(const Event& assessment);
/// Blocks in order of start.
std::vector<Block> blocks_of_assessments(const Story& story);

}  // namespace stepwise::story
