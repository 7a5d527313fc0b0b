// SPDX-License-Identifier: Apache-2.0
#include "performance/story/long_term.hpp"

#include <algorithm>
#include <tuple>

#include "performance/story/words.hpp"

namespace stepwise::story {
namespace {

constexpr int stay_days = 365;

/// Where a service says a person lives. `presumed` is "Unknown: Presumed at home", which counts as settled.
enum class Told { nothing, settled, not_settled, presumed_at_home };

bool tells_home(Component component) {
  using enum Component;
  return component == shared_lives || component == extra_care_housing || component == community_supported_living || component == home_support;
}

Told told_by(const Event& service) {
  const ServiceType type = service.service_type();
  const Component component = service.service_component();
  if (type == ServiceType::nursing || type == ServiceType::residential) return Told::not_settled;
  if (tells_home(component) && component != Component::home_support) return Told::settled;
  if (type == ServiceType::community && component == Component::home_support) return Told::presumed_at_home;
  return type == ServiceType::prison ? Told::not_settled : Told::nothing;
}

/// Latest first: by end (open is latest), kind of service, whether its component tells, then start.
auto place_of(const Event& service) {
  const bool ranked = is_not_for_carers(service.service_type());
  const int rank = ranked ? static_cast<int>(service.service_type()) : 999;
  return std::tuple{-int{service.end}, rank, !tells_home(service.service_component()), -int{service.start}};
}

/// Rows that share the latest place have to agree on the very accommodation.
bool says_the_same(const Event& a, const Event& b) {
  if (told_by(a) != told_by(b)) return false;
  if (told_by(a) == Told::settled) return a.component == b.component;
  if (told_by(a) == Told::not_settled) return a.detail == b.detail;
  return true;
}

template <class Wanted>
Span span_of(const Story& story, Wanted wanted) {
  Span span;
  for (const Event& row : story.services())
    if (wanted(row)) span = {std::min(span.from, row.start), std::max(span.to, row.end)};
  return span;
}

bool latest_service_is_at_home(const Story& story) {
  const Event* latest = nullptr;
  for (const Event& service : story.services())
    if (latest == nullptr || place_of(service) < place_of(*latest)) latest = &service;
  if (latest == nullptr) return false;
  for (const Event& service : story.services())
    if (place_of(service) == place_of(*latest) && !says_the_same(service, *latest)) return false;
  const Told told = told_by(*latest);
  return told == Told::settled || told == Told::presumed_at_home;
}

}  // namespace

Span long_term_span(const Story& story) { return span_of(story, is_long_term_support); }

Span carer_support_span(const Story& story) {
  return span_of(story, [](const Event& row) { return is_unpaid_carer(row) && carer_support_of(row) != CarerSupport::none; });
}

bool lives_at_home(const Story& story) {
  const Accommodation home = story.facts().accommodation;
  const bool known = home != Accommodation::none && home < Accommodation::not_known;
  return known ? is_settled(home) : latest_service_is_at_home(story);
}

Standing long_term_in(const Story& story, Day from, Day to) {
  Standing standing;
  if (story.facts().died < from) return standing;
  const auto place = [to](const Event& row) { return std::tuple{std::min(row.end, to), row.start, row.record}; };
  for (const Event& row : story.services()) {
    if (row.start > to) break;
    if (!is_long_term_support(row) || row.end < from) continue;
    if (standing.row == nullptr || place(*standing.row) < place(row)) standing.row = &row;
  }
  if (standing.row != nullptr) standing.age_day = std::min(standing.row->end, to);
  return standing;
}

bool is_care_home_stay(const Event& event) {
  const bool home = event.service_type() == ServiceType::nursing || event.service_type() == ServiceType::residential;
  const Component component = event.service_component();
  return event.type == EventType::service && is_service_user(event) && home &&
         (component == Component::long_term_nursing_care || component == Component::long_term_residential_care);
}

const Event* care_home_stay_before(const Story& story, const Event& admission) {
  for (const Event& stay : story.services()) {
    if (stay.start >= admission.start) return nullptr;
    if (is_care_home_stay(stay) && (stay.is_open() || admission.start - stay.end < stay_days)) return &stay;
  }
  return nullptr;
}

Arrangement arrangement_of(const Event& service) {
  using enum Arrangement;
  const Mechanism mechanism = service.mechanism();
  switch (service.service_type()) {
    case ServiceType::nursing: return nursing;
    case ServiceType::residential: return residential;
    case ServiceType::community:
      if (mechanism == Mechanism::direct_payment || service.service_component() == Component::direct_payment) return direct_payment;
      if (mechanism == Mechanism::managed_personal_budget) return managed_budget;
      return mechanism == Mechanism::commissioned_support ? commissioned : community_not_known;
    case ServiceType::prison:
      if (mechanism == Mechanism::managed_personal_budget) return prison_managed;
      if (mechanism == Mechanism::commissioned_support) return prison_commissioned;
      return mechanism == Mechanism::direct_payment ? none : prison_not_known;
    default: return none;
  }
}

const Event* arranged_on(const Story& story, Day day) {
  if (story.facts().died < day) return nullptr;
  const Event* lowest = nullptr;
  for (const Event& row : story.services()) {
    if (row.start > day) break;
    if (!is_long_term_support(row) || row.end < day) continue;
    if (lowest == nullptr || arrangement_of(row) <= arrangement_of(*lowest)) lowest = &row;
  }
  return lowest;
}

CarerSupport carer_support_of(const Event& event) {
  if (event.type != EventType::service || event.service_type() != ServiceType::carer_direct) return CarerSupport::none;
  const Component component = event.service_component();
  if (event.mechanism() == Mechanism::direct_payment || component == Component::direct_payment) return CarerSupport::direct_payment;
  if (component == Component::none) return CarerSupport::none;
  if (event.mechanism() == Mechanism::managed_personal_budget) return CarerSupport::managed_budget;
  return event.mechanism() == Mechanism::commissioned_support ? CarerSupport::commissioned : CarerSupport::none;
}

const Event* carer_support_in(const Story& story, Day from, Day to) {
  if (story.facts().died < from) return nullptr;
  const Event* lowest = nullptr;
  for (const Event& row : story.services()) {
    if (row.start > to) break;
    if (!is_unpaid_carer(row) || row.end < from || carer_support_of(row) == CarerSupport::none) continue;
    if (lowest == nullptr || carer_support_of(row) <= carer_support_of(*lowest)) lowest = &row;
  }
  return lowest;
}

}  // namespace stepwise::story
