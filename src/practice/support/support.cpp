// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwise::support {
namespace {

constexpr int furthest_ahead_days = 366;
constexpr double most_units = 1000, hours_of_a_week = 168;
constexpr std::size_t longest_text = 500;

Problem wrong(std::string_view field, std::string_view code, Words sentence) { return {std::string{field}, std::string{code}, sentence.str()}; }

void check_codes(const Service& service, const Lists& lists, std::vector<Problem>& out) {
  if (!lists.type.has(service.service_type)) out.push_back(wrong("service_type", "type.unknown", t("Choose what kind of support it is")));
  if (!lists.component.has(service.service_component)) out.push_back(wrong("service_component", "component.unknown", t("Choose what is given")));
  if (!service.delivery_mechanism.empty() && !lists.delivery.has(service.delivery_mechanism))
    out.push_back(wrong("delivery_mechanism", "delivery.unknown", t("Choose how it is arranged")));
}

void check_days(const Service& service, Date today, std::optional<Date> died_on, std::vector<Problem>& out) {
  if (service.start_on > today + furthest_ahead_days) out.push_back(wrong("start", "start.far", t("The first day must be within a year from now")));
  if (service.end_on && *service.end_on < service.start_on) out.push_back(wrong("end", "end.before_start", t("The last day must be the first day or later")));
  if (died_on && service.start_on > *died_on) out.push_back(wrong("start", "start.after_death", t("The first day is after the person’s death")));
  if (service.suspended_on && *service.suspended_on < service.start_on)
    out.push_back(wrong("suspended", "suspended.before_start", t("The day must be the first day of the service or later")));
}

void check_cost(const Service& service, const Lists& lists, std::vector<Problem>& out) {
  if (service.unit_cost_pence && *service.unit_cost_pence < 0) out.push_back(wrong("cost", "cost.negative", t("The cost must be nought or more")));
  if (service.unit_cost_pence && !lists.frequency.has(service.cost_frequency)) out.push_back(wrong("cost_frequency", "frequency.missing", t("Choose what the cost is for: an hour, a week")));
  if (!service.unit_cost_pence && !service.cost_frequency.empty() && !lists.frequency.has(service.cost_frequency))
    out.push_back(wrong("cost_frequency", "frequency.unknown", t("Choose what the cost is for: an hour, a week")));
  if (!service.planned_units) return;
  const double units = *service.planned_units;
  if (!std::isfinite(units) || units <= 0 || units > most_units) out.push_back(wrong("planned_units", "units.range", t("Units a week must be more than nought and at most 1,000")));
  else if (service.cost_frequency == "hourly" && units > hours_of_a_week) out.push_back(wrong("planned_units", "units.hours", t("A week has 168 hours")));
}

void check_text(const Service& service, std::vector<Problem>& out) {
  for (const auto& [field, text] : {std::pair{"provider", &service.provider}, {"provider_location", &service.provider_location}, {"description", &service.description}})
    if (text->size() > longest_text) out.push_back(wrong(field, "text.long", t("Use 500 characters or fewer")));
}

/// Units a week as a fraction, where the frequency fixes it.
std::optional<std::array<std::int64_t, 2>> units_a_week(std::string_view frequency) {
  using Fraction = std::array<std::int64_t, 2>;
  static constexpr std::pair<std::string_view, Fraction> known[] = {{"weekly", {1, 1}}, {"fortnightly", {1, 2}}, {"4_weekly", {1, 4}}, {"monthly", {12, 52}}, {"quarterly", {4, 52}}, {"annually", {1, 52}}};
  for (const auto& [code, fraction] : known)
    if (code == frequency) return fraction;
  return std::nullopt;
}

}  // namespace

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{{&Lists::type, "service_type"}, {&Lists::component, "service_component"}, {&Lists::outcome, "event_outcome"},
                                                             {&Lists::delivery, "delivery_mechanism"}, {&Lists::frequency, "cost_frequency"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

std::vector<Problem> problems_of(const Service& service, const Lists& lists, Date today, std::optional<Date> died_on) {
  std::vector<Problem> out;
  check_codes(service, lists, out);
  check_days(service, today, died_on, out);
  check_cost(service, lists, out);
  check_text(service, out);
  if (service.end_on && !lists.outcome.has(service.outcome)) out.push_back(wrong("outcome", "outcome.missing", t("Choose what came of it")));
  if (!service.end_on && !service.outcome.empty()) out.push_back(wrong("outcome", "outcome.early", t("An outcome needs a last day")));
  return out;
}

std::vector<Problem> ending_problems(const Service& service, std::optional<Date> end_on, std::string_view outcome, const Lists& lists, Date today) {
  std::vector<Problem> out;
  if (service.end_on) out.push_back(wrong("end", "end.already", t("This service has ended already. Correct it if the day is not right")));
  if (!end_on) out.push_back(wrong("end", "end.missing", t("Enter the last day")));
  else if (*end_on < service.start_on) out.push_back(wrong("end", "end.before_start", t("The last day must be the first day or later")));
  else if (*end_on > today + furthest_ahead_days) out.push_back(wrong("end", "end.far", t("The last day must be within a year from now")));
  if (!lists.outcome.has(outcome)) out.push_back(wrong("outcome", "outcome.missing", t("Choose what came of it")));
  return out;
}

bool runs_on(const Service& service, Date day) { return service.start_on <= day && (!service.end_on || *service.end_on >= day); }

State state_of(const Service& service, Date today) {
  if (service.end_on && *service.end_on < today) return State::ended;
  if (service.start_on > today) return State::to_start;
  return service.suspended_on && *service.suspended_on <= today ? State::suspended : State::running;
}

Message state_words(State state) {
  switch (state) {
    case State::to_start: return noted("To start");
    case State::running: return noted("Given now");
    case State::suspended: return noted("Suspended");
    case State::ended: return noted("Ended");
  }
  return noted("Ended");
}

std::optional<double> weekly_hours(const Service& service) {
  if (service.cost_frequency != "hourly") return std::nullopt;
  return service.planned_units;
}

std::optional<std::int64_t> weekly_pence(const Service& service) {
  if (!service.unit_cost_pence || service.cost_frequency == "one_off") return std::nullopt;
  if (const auto units = units_a_week(service.cost_frequency)) return (*service.unit_cost_pence * (*units)[0] * 2 + (*units)[1]) / ((*units)[1] * 2);
  if (!service.planned_units) return std::nullopt;
  return std::llround(static_cast<double>(*service.unit_cost_pence) * *service.planned_units);
}

Totals totals_on(std::span<const Service> services, Date day) {
  Totals totals;
  for (const auto& service : services) {
    if (state_of(service, day) != State::running) continue;
    ++totals.services;
    totals.hours += weekly_hours(service).value_or(0);
    const auto pence = weekly_pence(service);
    if (pence) totals.pence += *pence;
    else ++totals.without_cost;
  }
  return totals;
}

std::vector<Service> overlapping(const Service& wanted, std::span<const Service> now) {
  std::vector<Service> same;
  for (const auto& service : now) {
    if (service.reference == wanted.reference || service.service_type != wanted.service_type || service.service_component != wanted.service_component) continue;
    const bool apart = (service.end_on && *service.end_on < wanted.start_on) || (wanted.end_on && *wanted.end_on < service.start_on);
    if (!apart) same.push_back(service);
  }
  return same;
}

bool asks_for_more(const Service& wanted, std::span<const Service> now) {
  const auto before = std::ranges::find(now, wanted.reference, &Service::reference);
  if (wanted.reference.empty() || before == now.end()) return true;
  if (wanted.service_type != before->service_type && is_long_term(wanted.service_type)) return true;
  return weekly_hours(wanted).value_or(0) > weekly_hours(*before).value_or(0) || weekly_pence(wanted).value_or(0) > weekly_pence(*before).value_or(0);
}

bool is_long_term(std::string_view service_type) {
  return service_type == "nursing" || service_type == "residential" || service_type == "community" || service_type == "prison";
}

}  // namespace stepwise::support
