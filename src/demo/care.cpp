// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "demo/rates.hpp"
#include "demo/walk.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint8_t eligible_yes = 0, eligible_no = 1;
constexpr int no_need_after_short_term = 1'200;

/// The working day on which an assessment that took so many days is finished.
std::int32_t finished(std::int32_t start, int days) { return std::max(start, working_day(Date{start + days}).days()); }

}  // namespace

int Walk::wait() {
  static constexpr std::array<int, 5> weights{10, 25, 34, 22, 9};
  static constexpr std::array<std::pair<int, int>, 5> days{{{0, 3}, {4, 20}, {21, 42}, {43, 90}, {91, 210}}};
  static constexpr std::array<int, 4> by_locality{90, 125, 100, 80};
  const auto [low, high] = days[static_cast<std::size_t>(draw_.weighted(weights))];
  return draw_.between(low, high) * by_locality[static_cast<std::size_t>(profile_.locality)] * flow_.wait_percent / 10'000;
}

int Walk::care_team() const {
  if (profile_.reason == Reason::mental_health) return team::mental_health;
  if (profile_.reason == Reason::learning_disability) return team::learning_disability;
  return team::first_locality + profile_.locality;
}

bool Walk::is_supported(std::int32_t day) const {
  return supported_from_ != no_day && supported_from_ <= day && (supported_until_ == no_day || day <= supported_until_);
}

bool Walk::add(CareStep step) {
  if (step.start > limit_) return false;
  for (const auto& other : journey_.care)
    if (other.kind == step.kind && other.start == step.start && other.type == step.type &&
        other.component == step.component && other.long_term == step.long_term)
      return false;
  const bool unfinished = step.end == no_day || step.end > limit_;
  if (unfinished && (journey_.died != no_day || journey_.moved != no_day)) {
    step.end = limit_;
    step.outcome = journey_.died != no_day ? Outcome::nfa_deceased : Outcome::nfa_moved;
    step.eligible = 2;
  } else if (unfinished) {
    step.end = no_day;
    step.outcome = step.kind == Kind::service ? Outcome::continuation : Outcome::none;
    step.eligible = 2;
  }
  journey_.care.push_back(step);
  return true;
}

void Walk::follow(const ContactStep& contact) {
  const bool carer = profile_.client != Client::service_user;
  switch (contact.resolution) {
    case Resolution::assessment:
      if (carer) assess_carer(contact.day);
      else if (draw_.chance(rates::assessment_held)) assess(contact.day, at_day(rates::no_eligible_need, Date{contact.day}, flow_.to));
      return;
    case Resolution::talking_point: return carer ? assess_carer(contact.day) : talking_point(contact.day);
    case Resolution::ot_start: return carer ? void() : occupational_therapist(contact.day);
    case Resolution::short_term_help: return carer ? assess_carer(contact.day) : short_term_help(contact.day);
    case Resolution::rapid_response: return carer ? assess_carer(contact.day) : rapid_response(contact.day);
    default: return;
  }
}

void Walk::talking_point(std::int32_t day) {
  const auto held = Calendar::settle(Date{day + draw_.between(3, 19)}, draw_).days();
  static constexpr std::array<int, 3> sequels{64, 26, 10};
  static constexpr std::array outcomes{Outcome::nfa_information_advice, Outcome::assessment, Outcome::st_max};
  const auto outcome = outcomes[static_cast<std::size_t>(draw_.weighted(sequels))];
  if (!add(assessment_step(held, held, false, team::first_locality + profile_.locality, outcome))) return;
  if (outcome == Outcome::assessment) assess(held, at_day(rates::no_eligible_need, Date{day}, flow_.to));
  if (outcome == Outcome::st_max) short_term_help(held);
}

void Walk::occupational_therapist(std::int32_t day) {
  const auto start = Calendar::settle(Date{day + draw_.between(3, 38) * flow_.wait_percent / 100}, draw_).days();
  const auto end = finished(start, draw_.between(0, 16));
  static constexpr std::array<int, 3> sequels{54, 28, 18};
  static constexpr std::array outcomes{Outcome::support_planning_or_services, Outcome::st_max, Outcome::nfa_information_advice};
  const auto outcome = outcomes[static_cast<std::size_t>(draw_.weighted(sequels))];
  if (!add(assessment_step(start, end, false, team::occupational_therapy, outcome))) return;
  if (outcome == Outcome::st_max) short_term_help(end);
  if (outcome != Outcome::support_planning_or_services) return;
  const auto fitted = std::max(end + draw_.between(2, 21), last_equipment_ + 1);
  CareStep kit = service_step(fitted, fitted, ServiceType::ongoing_low_level, Component::equipment, ProviderKind::equipment);
  kit.delivery = Delivery::cassr_commissioned_support;
  kit.team = team::occupational_therapy;
  kit.frequency = Frequency::one_off;
  kit.cost_pence = draw_.between(18, 940) * 100;
  kit.units_tenths = 10;
  if (add(kit)) last_equipment_ = fitted;
}

void Walk::rapid_response(std::int32_t day) {
  const auto start = day + draw_.between(0, 2);
  CareStep help = service_step(start, start + draw_.between(2, 12), ServiceType::other_short_term, Component::emergency_support, ProviderKind::home);
  help.delivery = Delivery::cassr_commissioned_support;
  help.team = static_cast<std::uint8_t>(team::first_locality + profile_.locality);
  if (draw_.chance(7'500) && !add(help)) return;
  if (draw_.chance(2'500)) assess(help.end, at_day(rates::no_eligible_need, Date{day}, flow_.to) / 2);
  else if (draw_.chance(1'500)) short_term_help(help.end);
}

void Walk::short_term_help(std::int32_t day) {
  const auto first = day + (draw_.chance(rates::starts_within_two_days) ? draw_.between(0, 2) : draw_.between(3, 12));
  if (last_short_term_end_ != no_day && first <= last_short_term_end_ + 8) return;
  static constexpr std::array<int, 3> weights{22, 60, 18};
  static constexpr std::array<std::pair<int, int>, 3> lengths{{{12, 27}, {28, 42}, {43, 60}}};
  const auto [low, high] = lengths[static_cast<std::size_t>(draw_.weighted(weights))];
  CareStep help = service_step(first, first + draw_.between(low, high), ServiceType::st_max, Component::reablement, ProviderKind::reablement);
  help.delivery = Delivery::cassr_commissioned_support;
  help.team = team::reablement;
  help.units_tenths = draw_.between(5, 21) * 10;
  help.frequency = Frequency::hourly;
  help.cost_pence = draw_.between(2'650, 3'100);
  last_short_term_end_ = help.end;
  const bool settled = draw_.chance(rates::reablement_no_long_term);
  const int roll = draw_.between(1, 100);
  if (settled) help.outcome = roll <= 82 ? Outcome::nfa_ended_as_planned : Outcome::nfa_information_advice;
  else help.outcome = roll <= 10 ? Outcome::admitted_to_hospital : roll <= 17 ? Outcome::nfa_declined : Outcome::assessment;
  const bool onward = help.outcome == Outcome::assessment;
  const auto end = help.end;
  if (!add(help) || end > limit_) return;
  review(end, ReviewReason::review_of_short_term, help.outcome);
  if (onward) assess(end - draw_.between(0, 6), no_need_after_short_term);
}

void Walk::assess(std::int32_t asked, int no_need) {
  if (is_supported(asked)) return reassess(asked);
  const bool after_help = no_need == no_need_after_short_term;
  const auto start = Calendar::settle(Date{asked + (after_help ? draw_.between(0, 6) : wait())}, draw_).days();
  const auto end = finished(start, draw_.chance(2'500) ? 0 : draw_.between(1, 38));
  CareStep step = assessment_step(start, end, true, care_team(), Outcome::nfa_information_advice);
  if (draw_.chance(3'000)) step.method = Method::person_and_carer;
  const bool eligible = !draw_.chance(no_need);
  step.eligible = eligible ? eligible_yes : eligible_no;
  static constexpr std::array<int, 4> met{86, 5, 6, 3}, unmet{74, 9, 10, 7};
  static constexpr std::array met_by{Outcome::support_planning_or_services, Outcome::st_max, Outcome::nfa_self_funded, Outcome::nfa_declined};
  static constexpr std::array unmet_by{Outcome::nfa_information_advice, Outcome::nfa_other_council_service, Outcome::nfa_declined,
                                       Outcome::nfa_none_offered_other};
  step.outcome = eligible ? met_by[static_cast<std::size_t>(draw_.weighted(met))]
                          : unmet_by[static_cast<std::size_t>(draw_.weighted(unmet))];
  const auto outcome = step.outcome;
  if (!add(step) || end > limit_) return;
  if (outcome == Outcome::st_max) short_term_help(end);
  if (outcome == Outcome::support_planning_or_services && !is_supported(end)) {
    const auto begins = end + draw_.between(2, 34);
    support(begins, begins + draw_.between(42, 70));
  }
}

void Walk::reassess(std::int32_t asked) {
  const auto start = Calendar::settle(Date{asked + wait()}, draw_).days();
  CareStep step = assessment_step(start, finished(start, draw_.between(0, 30)), true, care_team(), Outcome::continuation);
  step.eligible = eligible_yes;
  add(step);
}

void Walk::assess_carer(std::int32_t asked) {
  const auto start = Calendar::settle(Date{asked + wait()}, draw_).days();
  const auto end = finished(start, draw_.between(0, 21));
  const bool helped = draw_.chance(5'500);
  CareStep step = assessment_step(start, end, true, team::first_locality + profile_.locality,
                             helped ? Outcome::support_planning_or_services : Outcome::nfa_information_advice);
  step.method = Method::carer_only;
  step.eligible = helped ? eligible_yes : eligible_no;
  if (!add(step) || end > limit_ || !helped) return;
  const auto begins = std::max(end + draw_.between(3, 30), last_carer_service_ + 1);
  const bool respite = draw_.chance(3'000);
  CareStep help = service_step(begins, respite ? begins + draw_.between(5, 14) : begins,
                          respite ? ServiceType::carer_involving_cared_for : ServiceType::carer_direct,
                          respite ? Component::unpaid_carer_respite : Component::other_unpaid_carer_support, ProviderKind::carers);
  help.delivery = respite ? Delivery::cassr_managed_personal_budget : Delivery::direct_payment;
  help.frequency = Frequency::one_off;
  help.cost_pence = draw_.between(15, 60) * 1'000;
  help.units_tenths = 10;
  help.team = step.team;
  if (add(help)) last_carer_service_ = begins;
}

void Walk::review(std::int32_t day, ReviewReason reason, Outcome outcome) {
  CareStep step;
  step.kind = Kind::review;
  step.start = day;
  step.end = day;
  step.reason = reason;
  step.outcome = outcome;
  step.team = static_cast<std::uint8_t>(reason == ReviewReason::review_of_short_term ? team::reablement : care_team());
  step.method = draw_.chance(3'500) ? Method::person_and_carer : Method::person_only;
  static constexpr std::array<int, 3> achieved{48, 41, 11};
  step.achieved = static_cast<std::uint8_t>(1 + draw_.weighted(achieved));
  add(step);
}

}  // namespace stepwise::demo
