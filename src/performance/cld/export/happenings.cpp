// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/happenings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "performance/story/record.hpp"
#include "sql/cld_export.hpp"

namespace stepwise::cld_export {
namespace {

using story::EventType;

story::Day day_in(const store::Row& row, std::string_view column) {
  const auto date = row.maybe_date(column);
  return date ? story::day_of(*date) : story::no_day;
}

/// The rule asks of an outcome only whether there is one.
story::Outcome outcome_said(std::string_view words) { return words.empty() ? story::Outcome::none : story::Outcome::nfa_other; }

Happening request_of(const store::Row& row, const ReturnWords& words) {
  Happening out;
  const std::string& resolution = row.text("resolution");
  const std::string outcome = words.outcome_of(resolution);
  out.event.type = EventType::request;
  out.event.start = story::day_of(story::quick_london_date(row.instant("received_at")));
  out.event.end = day_in(row, "closed_on");
  out.event.outcome = outcome_said(outcome);
  out.id = row.integer("contact_id");
  out.duplicate = words.is_duplicate(resolution);
  out.reference = row.text("reference");
  out.team = row.text("team_name");
  out.worker = row.text("taken_by_name");
  out.cells = {{Column::outcome, outcome}, {Column::route, words.words(Column::route, row.text("route_of_access"))}};
  return out;
}

void put_costs(const store::Row& row, const ReturnWords& words, Happening& out) {
  const auto pence = row.maybe_integer("unit_cost_pence");
  if (pence) out.cells.emplace_back(Column::unit_cost, two_places(*pence));
  out.cells.emplace_back(Column::frequency, words.words(Column::frequency, row.text("cost_frequency")));
  if (!row.is_null("planned_units")) out.cells.emplace_back(Column::units, two_places(std::llround(row.real("planned_units") * 100)));
}

void put_details(const store::Row& row, const ReturnWords& words, Happening& out) {
  const auto put = [&](Column column, std::string_view name) { out.cells.emplace_back(column, words.words(column, row.text(name))); };
  switch (out.event.type) {
    case EventType::assessment:
      put(Column::assessment_type, "assessment_type");
      put(Column::needs, "eligible_needs");
      put(Column::assessment_method, "method");
      break;
    case EventType::service:
      put(Column::service_type, "service_type");
      put(Column::component, "service_component");
      put(Column::mechanism, "delivery_mechanism");
      out.cells.emplace_back(Column::location, row.text("provider_location"));
      put_costs(row, words, out);
      break;
    case EventType::review:
      put(Column::review_reason, "review_reason");
      put(Column::achieved, "review_outcomes_achieved");
      put(Column::review_method, "method");
      break;
    case EventType::request:
    case EventType::hospital: case EventType::step: break;
  }
}

Happening care_of(const store::Row& row, const ReturnWords& words) {
  Happening out;
  const std::string& type = row.text("event_type");
  const std::string outcome = words.words(Column::outcome, row.text("outcome"));
  out.event.type = type == "assessment" ? EventType::assessment : type == "service" ? EventType::service : EventType::review;
  out.event.start = day_in(row, "start_on");
  out.event.end = day_in(row, "end_on");
  out.event.outcome = outcome_said(outcome);
  out.id = row.integer("care_event_id");
  out.cancelled = row.flag("cancelled");
  out.reference = row.text("reference");
  out.description = row.text("description");
  out.conversation = row.flag("conversation");
  out.team = row.text("team_name");
  out.worker = row.text("worker_name");
  out.cells.emplace_back(Column::outcome, outcome);
  put_details(row, words, out);
  return out;
}

}  // namespace

Happenings read_happenings(store::ReadTx& tx, const ReturnWords& words, std::int64_t first, std::int64_t past) {
  Happenings all;
  tx.each(sql::cld_export::contacts, {{"first", first}, {"past", past}}, [&](const store::Row& row) { all[row.integer("person_id")].push_back(request_of(row, words)); });
  tx.each(sql::cld_export::care_events, {{"first", first}, {"past", past}}, [&](const store::Row& row) { all[row.integer("person_id")].push_back(care_of(row, words)); });
  for (auto& [person, happenings] : all)
    std::ranges::sort(happenings, {}, [](const Happening& one) { return std::tuple{one.event.type, one.event.start, one.id}; });
  return all;
}

Returned judge(const Happening& happening, const story::Facts& facts, const ReturnPeriod& period) {
  if (happening.cancelled) return {happening.event, LeftOut::cancelled, false};
  if (happening.duplicate) return {happening.event, LeftOut::duplicate, false};
  return as_returned(happening.event, facts, period);
}

std::string two_places(std::int64_t hundredths) {
  const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
  return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

}  // namespace stepwise::cld_export
