// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/words.hpp"

#include <fmt/format.h>

namespace stepwise::cld_export {
namespace {

constexpr std::string_view not_known = "not_known";

constexpr std::pair<Column, std::string_view> listed_columns[] = {
    {Column::gender, "gender"}, {Column::ethnicity, "ethnicity"}, {Column::client_type, "client_type"}, {Column::support_reason, "primary_support_reason"},
    {Column::accommodation, "accommodation"}, {Column::employment, "employment"}, {Column::has_unpaid_carer, "yes_no_unknown"}, {Column::autism, "yes_no_unknown"},
    {Column::visual, "cld/visual_impairment"}, {Column::hearing, "cld/hearing_impairment"}, {Column::dementia, "yes_no_unknown"},
    {Column::funding, "cld/funding_status"}, {Column::event_type, "event_type"}, {Column::outcome, "event_outcome"}, {Column::route, "route_of_access"},
    {Column::assessment_type, "assessment_type"}, {Column::needs, "yes_no_unknown"}, {Column::assessment_method, "method_of_contact"},
    {Column::hours_caring, "cld/hours_caring"}, {Column::service_type, "service_type"}, {Column::component, "service_component"},
    {Column::mechanism, "delivery_mechanism"}, {Column::review_reason, "review_reason"}, {Column::achieved, "cld/review_outcomes"},
    {Column::review_method, "method_of_contact"}, {Column::frequency, "cost_frequency"}};

/// Where an answer is wanted of everyone, what was not asked is not known: the national lists have no other word for it.
constexpr Column wants_an_answer[] = {Column::gender, Column::ethnicity, Column::accommodation, Column::employment, Column::has_unpaid_carer};

constexpr std::string_view first_and_last[] = {"LA_Code", "Planned_units_per_week"};

}  // namespace

Result<ReturnWords> ReturnWords::load() {
  ReturnWords words;
  auto table = cld::FieldTable::load();
  if (!table) return tl::unexpected<Fault>{table.error()};
  words.table_ = std::move(*table);
  const auto& fields = words.table_.fields();
  if (fields.size() != columns || fields.front().name != first_and_last[0] || fields.back().name != first_and_last[1])
    return fail(FaultKind::invalid, fmt::format("lists/cld/fields.csv has {} fields and the return is written with {}. Put the file back as it was.", fields.size(), columns));
  for (const auto& [column, name] : listed_columns) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected<Fault>{list.error()};
    words.lists_.emplace(column, std::move(*list));
  }
  auto resolutions = CodeList::load("contact_resolution"), phrases = CodeList::load("cld/phrases");
  if (!resolutions || !phrases) return tl::unexpected<Fault>{resolutions ? phrases.error() : resolutions.error()};
  words.resolutions_ = std::move(*resolutions);
  words.conversation_ = phrases->label("conversation");
  return words;
}

std::string ReturnWords::words(Column column, std::string_view code) const {
  if (code.empty() || code == "not_asked") return {};
  return lists_.at(column).label(code);
}

std::string ReturnWords::outcome_of(std::string_view resolution) const {
  if (resolution.empty()) return {};
  return resolutions_.has(resolution) ? words(Column::outcome, resolutions_.value(resolution, "cld_outcome")) : std::string{resolution};
}

bool ReturnWords::is_duplicate(std::string_view resolution) const {
  return resolutions_.has(resolution) && resolutions_.value(resolution, "cld_outcome").empty();
}

std::string ReturnWords::header() const {
  std::string out;
  for (const auto& field : table_.fields()) out += (out.empty() ? "" : ",") + field.name;
  return out + "\n";
}

void ReturnWords::fit(Cells& cells, const cld::RowFacts& facts) const {
  const cld::Status* statuses = table_.statuses(facts);
  for (std::size_t i = 0; i < columns; ++i)
    if (statuses[i] == cld::Status::not_applicable) cells.texts[i].clear();
  for (const Column column : wants_an_answer)
    if (cells[column].empty()) cells[column] = words(column, not_known);
  const bool must = statuses[static_cast<std::size_t>(Column::funding)] == cld::Status::mandatory;
  if (must && cells[Column::funding].empty()) cells[Column::funding] = words(Column::funding, not_known);
}

}  // namespace stepwise::cld_export
