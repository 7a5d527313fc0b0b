// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// The words measures are written in, each defined once.

inline bool is_service_user(const Event& event) { return event.client == ClientType::service_user; }

/// The next request of a service user after one of them, in order of start and record; none when it is the last.
/// `request` must be one of the story's requests.
const Event* next_request(const Story& story, const Event& request);

/// The first long term assessment that starts on or after a day and before another (no_day: without end).
const Event* first_long_term_assessment(const Story& story, Day from, Day before);

/// Whom a request comes from, by the services they already had (ascof.md 6, stage 1).
enum class Existing { no, long_term, short_term };
/// Long-term support that was open, or ended within 12 months before the request; ST-Max or other short term within 3
/// months. Only services that started on an earlier day count; ongoing low level support does not.
Existing existing_client(const Story& story, Day request_start);

/// Whether an outcome leads to support planning or a service (ascof.md 6, stage 2).
bool progresses_to_service(Outcome outcome);
/// Whether a request's outcome leads anywhere: also to an assessment, or a Release 1 outcome with no mapping.
bool progresses(Outcome outcome);

/// A person's events of several kinds in one order: by start, then requests, assessments, services, reviews, then the
/// newest record first (ascof.md 6, stage 2).
void put_in_order(std::vector<const Event*>& events);

/// A stretch of one kind of service, rows that overlap or follow within `gap` days taken together.
struct Stretch {
  Day start, end;  ///< no_day: open
};
/// Stretches of a service type in order of start. `gap` is in whole days between one end and the next start.
std::vector<Stretch> merged_services(const Story& story, ServiceType type, int gap);

}  // namespace stepwise::story
