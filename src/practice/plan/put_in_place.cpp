// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/put_in_place.hpp"

#include <algorithm>
#include <utility>

#include "practice/plan/money.hpp"

namespace stepwise::plan {
namespace {

constexpr std::string_view as_planned = "nfa_ended_as_planned", continued = "continuation";
constexpr double as_good_as_no_hours = 0.001;

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
  if (piece.end_on) service.outcome = as_planned;
  service.cost_frequency = frequency_of(piece);
  if (piece.weekly_pence > 0) {
    service.unit_cost_pence = piece.rate_pence;
    service.planned_units = static_cast<double>(piece.units_hundredths) / 100.0;
  } else if (piece.one_off_pence > 0) {
    service.unit_cost_pence = piece.one_off_pence;
  }
  return service;
}

/// But for its last day.
bool is_the_same(const support::Service& wanted, const support::Service& now) {
  return wanted.service_type == now.service_type && wanted.service_component == now.service_component && wanted.provider == now.provider && wanted.unit_cost_pence == now.unit_cost_pence &&
         wanted.planned_units == now.planned_units && wanted.cost_frequency == now.cost_frequency;
}

bool counts_in_return(const Piece& piece) { return is_paid(piece) && (piece.held_as == "direct_payment" || !piece.component.empty()); }

/// The service that each line is now, or nothing: the one it was linked with or, where that ended as continued, the one that begins
/// the day after with the same component, and so on. One of the same provider comes first, and none is that of two lines.
class Linked {
 public:
  Linked(const Plan& plan, std::span<const support::Service> now) : plan_{plan}, now_{now} {
    for (const Piece& piece : plan.pieces) of_lines_.push_back(last_of(piece.service_reference));
  }
  const support::Service* of_line(std::size_t line) const { return of_lines_[line]; }

 private:
  const support::Service* last_of(const std::string& reference) const {
    const auto named = std::ranges::find(now_, reference, &support::Service::reference);
    if (reference.empty() || named == now_.end()) return nullptr;
    const support::Service* last = &*named;
    while (const support::Service* next = next_of(*last)) last = next;
    return last;
  }

  const support::Service* next_of(const support::Service& last) const {
    if (!last.end_on || last.outcome != continued) return nullptr;
    const support::Service* next = nullptr;
    for (const support::Service& one : now_) {
      if (one.start_on != *last.end_on + 1 || one.start_on <= last.start_on || one.service_component != last.service_component || is_taken(one)) continue;
      if (next == nullptr || (next->provider != last.provider && one.provider == last.provider)) next = &one;
    }
    return next;
  }

  bool is_taken(const support::Service& one) const {
    return std::ranges::find(of_lines_, &one) != of_lines_.end() || std::ranges::find(plan_.pieces, one.reference, &Piece::service_reference) != plan_.pieces.end();
  }

  const Plan& plan_;
  std::span<const support::Service> now_;
  std::vector<const support::Service*> of_lines_;
};

/// Still given on that day: without an end, or with one that was planned and that the plan may move.
bool goes_on(const support::Service& service, Date on) { return !service.end_on || (*service.end_on >= on && service.outcome == as_planned); }

void follow(ServiceStep& step, const support::Service& before) {
  support::Service wanted = std::exchange(step.service, before);
  if (!is_the_same(wanted, before)) {
    step.what = ServiceStep::What::change;
    wanted.reference = before.reference;
    wanted.version = before.version;
    wanted.provider_location = before.provider_location;
    wanted.start_on = std::max(wanted.start_on, before.start_on);
    step.service = std::move(wanted);
  } else if (wanted.end_on != before.end_on) {
    step.what = ServiceStep::What::other_end;
    step.service.end_on = wanted.end_on;
    step.service.outcome = wanted.outcome;
  } else {
    step.what = ServiceStep::What::stays;
  }
}

}  // namespace

std::vector<ServiceStep> service_steps(const Plan& plan, std::span<const support::Service> now, Date on) {
  const Linked linked{plan, now};
  std::vector<ServiceStep> steps;
  for (std::size_t line = 0; line < plan.pieces.size(); ++line) {
    const Piece& piece = plan.pieces[line];
    if (!counts_in_return(piece) || (piece.end_on && *piece.end_on < on)) continue;
    ServiceStep step{ServiceStep::What::start, piece.reference, service_of(plan, piece, on)};
    const support::Service* before = linked.of_line(line);
    if (before != nullptr && goes_on(*before, step.service.start_on)) follow(step, *before);
    steps.push_back(std::move(step));
  }
  return steps;
}

std::vector<support::Service> left_over(const Plan& plan, std::span<const support::Service> now, Date on) {
  const auto steps = service_steps(plan, now, on);
  std::vector<support::Service> left;
  for (const auto& service : now) {
    const bool in_plan = std::ranges::any_of(steps, [&](const ServiceStep& step) { return step.service.reference == service.reference; });
    if (!in_plan && !service.end_on && service.start_on <= on && support::is_long_term(service.service_type)) left.push_back(service);
  }
  return left;
}

bool takes_their_place(std::span<const ServiceStep> steps, std::span<const support::Service> ending) {
  double hours = 0;
  std::int64_t pence = 0;
  for (const support::Service& service : ending) hours += support::weekly_hours(service).value_or(0), pence += support::weekly_pence(service).value_or(0);
  for (const ServiceStep& step : steps) {
    if (step.what != ServiceStep::What::start) continue;
    if (std::ranges::find(ending, step.service.service_type, &support::Service::service_type) == ending.end()) return false;
    hours -= support::weekly_hours(step.service).value_or(0), pence -= support::weekly_pence(step.service).value_or(0);
  }
  return !ending.empty() && hours > -as_good_as_no_hours && pence >= 0;
}

bool lacks_kind(const Piece& piece) { return is_paid(piece) && piece.weekly_pence > 0 && (piece.held_as == "managed" || piece.held_as == "isf") && piece.component.empty(); }

}  // namespace stepwise::plan
