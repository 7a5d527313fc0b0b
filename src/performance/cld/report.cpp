// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "performance/cld/cld.hpp"

namespace stepwise::cld {
namespace {

std::string number(std::uint64_t count) { return with_commas(static_cast<std::int64_t>(count)); }

}  // namespace

std::string_view unusable_sentence(Unusable reason) {
  switch (reason) {
    case Unusable::wrong_number_of_cells: return "the row has more or fewer cells than the first row";
    case Unusable::no_council: return "LA_Code is blank or not a number";
    case Unusable::no_person: return "there is neither an NHS_Number nor an LA_Person_Unique_Identifier";
    case Unusable::no_client_type: return "Client_Type is blank";
    case Unusable::no_event_type: return "Event_Type is not Request, Assessment, Service or Review";
    case Unusable::no_start_date: return "Event_Start_Date is blank, or before 1970";
    case Unusable::not_a_date: return "Event_Start_Date or Event_End_Date is not a date";
    case Unusable::ends_before_start: return "Event_End_Date is before Event_Start_Date";
    case Unusable::starts_after_death: return "the event starts after the person's death";
  }
  return "";
}

std::vector<std::string> Report::notes() const {
  std::vector<std::string> lines;
  lines.push_back(fmt::format("{} rows: {} events, {} repeated rows taken once, {} rows without an event.", number(rows), number(used), number(repeated), number(without_event)));
  if (not_chosen > 0) lines.push_back(fmt::format("{} rows are in submissions that serve no period.", number(not_chosen)));
  if (outside > 0) lines.push_back(fmt::format("{} rows lie outside the periods that their submissions serve.", number(outside)));
  for (const auto& [reason, found] : unusable) {
    std::string where;
    if (submissions > 1) {
      lines.push_back(fmt::format("{} rows not used: {}.", number(found.rows), unusable_sentence(reason)));
      continue;
    }
    for (const auto row : found.first_rows) where += (where.empty() ? "" : ", ") + std::to_string(row);
    lines.push_back(fmt::format("{} rows not used: {}{}.", number(found.rows), unusable_sentence(reason), where.empty() ? "" : " (first in rows " + where + ")"));
  }
  for (const auto& [column, cells] : not_in_list)
    lines.push_back(fmt::format("{} cells of {} hold a value of neither release's list.", number(cells), column));
  if (!missing_columns.empty()) {
    std::string list;
    for (const auto& name : missing_columns) list += (list.empty() ? "" : ", ") + name;
    lines.push_back("Columns not in the file, read as blank: " + list + ".");
  }
  return lines;
}

}  // namespace stepwise::cld
