// SPDX-License-Identifier: Apache-2.0
#include "performance/story/words.hpp"

#include <algorithm>

namespace stepwise::story {

const Event* next_request(const Story& story, const Event& request) {
  const auto requests = story.requests();
  const Event* const end = requests.data() + requests.size();
  for (const Event* next = &request + 1; next < end; ++next)
    if (is_service_user(*next)) return next;
  return nullptr;
}

const Event* first_long_term_assessment(const Story& story, Day from, Day before) {
  for (const Event& assessment : story.assessments()) {
    if (assessment.start >= before) return nullptr;
    if (assessment.start >= from && assessment.assessment_type() == AssessmentType::long_term) return &assessment;
  }
  return nullptr;
}

Existing existing_client(const Story& story, Day request_start) {
  if (story.services().empty()) return Existing::no;
  Existing existing = Existing::no;
  const Day year_before = months_before(request_start, 12), quarter_before = months_before(request_start, 3);
  for (const Event& service : story.services()) {
    if (service.start >= request_start) break;
    const ServiceType type = service.service_type();
    if (is_long_term(type) && service.end >= year_before) return Existing::long_term;
    const bool short_term = type == ServiceType::st_max || type == ServiceType::other_short_term;
    if (short_term && service.end >= quarter_before) existing = Existing::short_term;
  }
  return existing;
}

bool progresses_to_service(Outcome outcome) {
  return outcome == Outcome::st_max || outcome == Outcome::support_planning_or_services || outcome == Outcome::continuation;
}

bool progresses(Outcome outcome) {
  return progresses_to_service(outcome) || outcome == Outcome::assessment || outcome == Outcome::release_1_not_mapped;
}

void put_in_order(std::vector<const Event*>& events) {
  std::ranges::sort(events, [](const Event* a, const Event* b) {
    if (a->start != b->start) return a->start < b->start;
    if (a->type != b->type) return a->type < b->type;
    return a->record > b->record;
  });
}

std::vector<Stretch> merged_services(const Story& story, ServiceType type, int gap) {
  std::vector<Stretch> stretches;
  for (const Event& service : story.services()) {
    if (service.service_type() != type) continue;
    const bool joins = !stretches.empty() && (stretches.back().end == no_day || service.start - stretches.back().end <= gap);
    if (joins) stretches.back().end = std::max(stretches.back().end, service.end);
    else stretches.push_back({service.start, service.end});
  }
  return stretches;
}

}  // namespace stepwise::story
