// SPDX-License-Identifier: Apache-2.0
#include "performance/story/waiting.hpp"

#include <algorithm>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr int adult_age = 25;
constexpr Day data_begin = 19448;        // 1 April 2023
constexpr Day release_2_begins = 20270;  // 1 July 2025
constexpr int nowhere = -1;

bool is_25_or_over(const Story& story, const Event& event) { return age_on(story.facts().birth_month, event.start) >= adult_age; }

/// Stage 2: a place in the person's order of requests, assessments and services.
struct LookedAt {
  const Event* event;
  int next_assessment = nowhere, next_service = nowhere;
  bool block_progresses = false;  ///< for an assessment: some assessment of its unbroken block led to a service
};

void add_steps(const Story& story, std::vector<const Event*>& order) {
  for (const Event& assessment : story.assessments())
    if ((assessment.assessment_type() == AssessmentType::short_term || assessment.assessment_type() == AssessmentType::long_term) &&
        is_25_or_over(story, assessment))
      order.push_back(&assessment);
  for (const Event& service : story.services())
    if (is_not_for_carers(service.service_type()) && is_25_or_over(story, service)) order.push_back(&service);
}

void look_ahead(const std::vector<const Event*>& order, std::vector<LookedAt>& steps) {
  steps.assign(order.size(), LookedAt{nullptr});
  int assessment = nowhere, service = nowhere;
  for (int i = static_cast<int>(order.size()) - 1; i >= 0; --i) {
    LookedAt& step = steps[static_cast<std::size_t>(i)];
    step = {order[static_cast<std::size_t>(i)], assessment, service, false};
    if (step.event->type == EventType::assessment) assessment = i;
    if (step.event->type == EventType::service) service = i;
  }
  for (std::size_t first = 0; first < steps.size();) {
    std::size_t last = first;
    bool leads = false;
    for (; last < steps.size() && steps[last].event->type == EventType::assessment; ++last)
      leads = leads || progresses_to_service(steps[last].event->outcome);
    for (std::size_t i = first; i < last; ++i) steps[i].block_progresses = leads;
    first = last + (last == first ? 1 : 0);
  }
}

/// Stage 3 a to c: places in the order of what answered a request, and of the service it led to.
struct Answer {
  int response = nowhere, service = nowhere;
  bool led_nowhere = false;
};

Answer answer_of(const std::vector<LookedAt>& steps, int at) {
  const LookedAt& step = steps[static_cast<std::size_t>(at)];
  const Event& request = *step.event;
  const int assessment = step.next_assessment, service = step.next_service;
  const bool later = assessment == nowhere || steps[static_cast<std::size_t>(assessment)].event->start > request.start;
  if (request.start < release_2_begins && request.is_conversation() && progresses(request.outcome) && later) return {at, service};
  if (service != nowhere && (assessment == nowhere || service < assessment)) return {service, service};
  if (assessment == nowhere) return {};
  if (steps[static_cast<std::size_t>(assessment)].block_progresses) return {assessment, service};
  return {assessment, nowhere, true};
}

/// Stage 3 d: what earlier requests already account for.
struct Earlier {
  int later_of_previous = nowhere, response = nowhere, service = nowhere;

  bool accounts_for(int at, const Answer& answer) const {
    return later_of_previous > at || (answer.response != nowhere && answer.response <= response) ||
           (answer.service != nowhere && answer.service <= service);
  }
  void take(const Answer& answer) {
    later_of_previous = std::max(answer.response, answer.service);
    response = std::max(response, answer.response);
    service = std::max(service, answer.service);
  }
};

void put_waits(const std::vector<LookedAt>& steps, std::vector<Wait>& found) {
  const auto event_at = [&](int at) { return at == nowhere ? nullptr : steps[static_cast<std::size_t>(at)].event; };
  Earlier earlier;
  for (int at = 0; at < static_cast<int>(steps.size()); ++at) {
    const Event* event = event_at(at);
    if (event->type != EventType::request) continue;
    const Answer answer = answer_of(steps, at);
    found.push_back({event, event_at(answer.response), event_at(answer.service), answer.led_nowhere, earlier.accounts_for(at, answer)});
    earlier.take(answer);
  }
}

}  // namespace

Waits waits(const Story& story, const Event& request) {
  if (!is_service_user(request)) return Waits::not_service_user;
  if (request.start < data_begin) return Waits::before_the_data;
  if (request.outcome == Outcome::none) return Waits::outcome_blank;
  if (is_nfa(request.outcome)) return Waits::no_further_action;
  if (request.outcome == Outcome::admitted_to_hospital) return Waits::in_hospital;
  if (!is_25_or_over(story, request)) return Waits::under_25_or_age_not_known;
  switch (existing_client(story, request.start)) {
    case Existing::long_term: return Waits::existing_long_term;
    case Existing::short_term: return Waits::existing_short_term;
    case Existing::no: break;
  }
  return Waits::yes;
}

const std::vector<Wait>& waits_of(const Story& story) {
  thread_local std::vector<const Event*> order;
  thread_local std::vector<LookedAt> steps;
  thread_local std::vector<Wait> found;
  found.clear();
  order.clear();
  for (const Event& request : story.requests())
    if (waits(story, request) == Waits::yes) order.push_back(&request);
  if (order.empty()) return found;
  add_steps(story, order);
  put_in_order(order);
  look_ahead(order, steps);
  put_waits(steps, found);
  return found;
}

}  // namespace stepwise::story
