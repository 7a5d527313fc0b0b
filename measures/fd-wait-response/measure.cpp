// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <vector>

#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
namespace {
using namespace engine;
using namespace story;

constexpr int adult_age = 25;
constexpr Day data_begin = 19448;      // 1 April 2023
constexpr Day release_2_begins = 20270;  // 1 July 2025
constexpr int nowhere = -1;

bool is_25_or_over(const Story& story, const Event& event) { return age_on(story.facts().birth_month, event.start) >= adult_age; }

/// Stage 1: why a request is not among those that wait, or nothing when it is.
std::optional<Why> why_not_waiting(const Story& story, const Event& request) {
  if (!is_service_user(request)) return Why::not_service_user;
  if (request.start < data_begin) return Why::before_april_2023;
  if (request.outcome == Outcome::none) return Why::outcome_blank;
  if (is_nfa(request.outcome)) return Why::no_further_action;
  if (request.outcome == Outcome::admitted_to_hospital) return Why::in_hospital;
  if (!is_25_or_over(story, request)) return Why::under_25_or_age_not_known;
  switch (existing_client(story, request.start)) {
    case Existing::long_term: return Why::existing_long_term;
    case Existing::short_term: return Why::existing_short_term;
    case Existing::no: return std::nullopt;
  }
  return std::nullopt;
}

/// Stage 2: a place in the person's order of requests, assessments and services.
struct Step {
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

void look_ahead(const std::vector<const Event*>& order, std::vector<Step>& steps) {
  steps.assign(order.size(), Step{nullptr});
  int assessment = nowhere, service = nowhere;
  for (int i = static_cast<int>(order.size()) - 1; i >= 0; --i) {
    Step& step = steps[static_cast<std::size_t>(i)];
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
};

Answer answer_of(const std::vector<Step>& steps, int at) {
  const Step& step = steps[static_cast<std::size_t>(at)];
  const Event& request = *step.event;
  const int assessment = step.next_assessment, service = step.next_service;
  const bool later = assessment == nowhere || steps[static_cast<std::size_t>(assessment)].event->start > request.start;
  if (request.start < release_2_begins && request.is_conversation() && progresses(request.outcome) && later) return {at, service};
  if (service != nowhere && (assessment == nowhere || service < assessment)) return {service, service};
  if (assessment == nowhere) return {};
  return {assessment, steps[static_cast<std::size_t>(assessment)].block_progresses ? service : nowhere};
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

/// Stage 4: the wait belongs to the month and age of the response.
void count_request(const Story& story, const Period& period, Tally& tally, const Event& request, const Event* response, bool accounted) {
  if (accounted) return tally.skip(story, request, Why::overlaps_earlier_request);
  if (response == nullptr) return tally.skip(story, request, Why::no_response_yet);
  if (!period.contains(response->start)) return tally.skip(story, request, Why::response_outside_period);
  tally.add(story, {.event = request, .on = response->start, .days = response->start - request.start, .because = response});
}

void count_in_order(const Story& story, const Period& period, Tally& tally, const std::vector<Step>& steps) {
  Earlier earlier;
  for (int at = 0; at < static_cast<int>(steps.size()); ++at) {
    const Event& event = *steps[static_cast<std::size_t>(at)].event;
    if (event.type != EventType::request) continue;
    const Answer answer = answer_of(steps, at);
    const Event* response = answer.response == nowhere ? nullptr : steps[static_cast<std::size_t>(answer.response)].event;
    count_request(story, period, tally, event, response, earlier.accounts_for(at, answer));
    earlier.take(answer);
  }
}

}  // namespace

/// Waiting times, median days from request to first response. Source: reference/ascof.md 6, stages 1 to 4.
void fd_wait_response(const Story& story, const Period& period, Tally& tally) {
  thread_local std::vector<const Event*> order;
  thread_local std::vector<Step> steps;
  order.clear();
  for (const Event& request : story.requests()) {
    if (const auto why = why_not_waiting(story, request)) tally.skip(story, request, *why);
    else order.push_back(&request);
  }
  if (order.empty()) return;
  add_steps(story, order);
  put_in_order(order);
  look_ahead(order, steps);
  count_in_order(story, period, tally, steps);
}

extern const Measure fd_wait_response_measure{"fd-wait-response", Figure::median_days, AgeScheme::waiting_times, fd_wait_response, false};

}  // namespace stepwise::measures
