// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/put_in_place.hpp"

#include <algorithm>

#include "practice/plan/money.hpp"

namespace stepwise::plan {
namespace {

std::string frequency_of(const Piece& piece) {
  if (piece.weekly_pence == 0) return piece.one_off_pence > 0 ? "one_off" : "";
  if (piece.unit == "hour") return "hourly";
  if (piece.unit == "session" || piece.unit == "visit") return "per_session";
  if (piece.unit == "day" || piece.unit == "night") return "daily";
  return "weekly";
}

/// What they need or want as a carer is not told on the page of their services, which more people see than the plan.
support::Service service_of(const Plan& plan, const Piece& piece, Date on) {
  support::Service service;
  const bool direct = piece.held_as == "direct_payment";
  service.service_type = piece.service_type.empty() ? "community" : piece.service_type;
  service.service_component = direct ? "direct_payment" : piece.component;
  service.delivery_mechanism = direct ? "direct_payment" : "cassr_managed_personal_budget";
  if (!is_as_carer(piece) && !plan.of_carer) service.description = piece.what;
  service.provider = piece.provider;
  service.start_on = std::max(piece.start_on, on);
  service.end_on = piece.end_on;
  if (piece.end_on) service.outcome = "nfa_ended_as_planned";
  service.cost_frequency = frequency_of(piece);
  if (piece.weekly_pence > 0) {
    service.unit_cost_pence = piece.rate_pence;
    service.planned_units = static_cast<double>(piece.units_hundredths) / 100.0;
  } else if (piece.one_off_pence > 0) {
    service.unit_cost_pence = piece.one_off_pence;
  }
  return service;
}

bool is_the_same(const support::Service& wanted, const support::Service& now) {
  return wanted.service_type == now.service_type && wanted.service_component == now.service_component && wanted.provider == now.provider && wanted.unit_cost_pence == now.unit_cost_pence &&
         wanted.planned_units == now.planned_units && wanted.cost_frequency == now.cost_frequency;
}

bool counts_in_return(const Piece& piece) { return is_paid(piece) && (piece.held_as == "direct_payment" || !piece.component.empty()); }

}  // namespace

std::vector<ServiceStep> service_steps(const Plan& plan, std::span<const support::Service> now, Date on) {
  std::vector<ServiceStep> steps;
  for (const Piece& piece : plan.pieces) {
    if (!counts_in_return(piece) || (piece.end_on && *piece.end_on < on)) continue;
    ServiceStep step{ServiceStep::What::start, piece.reference, service_of(plan, piece, on)};
    const auto before = std::ranges::find(now, piece.service_reference, &support::Service::reference);
    if (!piece.service_reference.empty() && before != now.end() && !before->end_on) {
      step.service.reference = before->reference;
      step.service.version = before->version;
      if (is_the_same(step.service, *before)) step.what = ServiceStep::What::stays, step.service = *before;
      else step.what = ServiceStep::What::change, step.service.provider_location = before->provider_location;
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

std::vector<support::Service> left_over(const Plan& plan, std::span<const support::Service> now, Date on) {
  std::vector<support::Service> left;
  for (const auto& service : now) {
    const bool in_plan = std::ranges::any_of(plan.pieces, [&](const Piece& piece) { return piece.service_reference == service.reference; });
    if (!in_plan && !service.end_on && service.start_on <= on && support::is_long_term(service.service_type)) left.push_back(service);
  }
  return left;
}

}  // namespace stepwise::plan
