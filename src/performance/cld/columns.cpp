// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/columns.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::cld {
namespace {

struct Named {
  std::string_view name;
  std::array<std::string_view, 3> others;  ///< further names, as plain keys
};

constexpr std::array<Named, column_count> names{{
    {"LA_Code", {"lacode", "councilcode", ""}},
    {"Reporting_Period_Start_Date", {"refperiodstart", "", ""}},
    {"Reporting_Period_End_Date", {"refperiodend", "", ""}},
    {"NHS_Number", {"dernhsnumberpseudo", "", ""}},
    {"LA_Person_Unique_Identifier", {"derlapersonuniqueidentifierpseudo", "personid", ""}},
    {"Date_of_Birth", {"dob", "birthdate", ""}},
    {"Date_of_Death", {"dod", "", ""}},
    {"Client_Type", {"", "", ""}},
    {"Primary_Support_Reason", {"", "", ""}},
    {"Accommodation_Status", {"accommodation", "", ""}},
    {"Event_Type", {"", "", ""}},
    {"Event_Start_Date", {"startdate", "", ""}},
    {"Event_End_Date", {"enddate", "", ""}},
    {"Event_Description", {"", "", ""}},
    {"Event_Outcome", {"outcome", "", ""}},
    {"Request_Route_of_Access", {"routeofaccess", "", ""}},
    {"Assessment_Type", {"", "", ""}},
    {"Eligible_Needs_Identified", {"eligibleneeds", "", ""}},
    {"Service_Type", {"", "", ""}},
    {"Service_Component", {"", "", ""}},
    {"Delivery_Mechanism", {"", "", ""}},
    {"Review_Reason", {"", "", ""}},
    {"Team", {"teamname", "responsibleteam", ""}},
    {"Der_Conversation", {"conversation", "", ""}},
    {"Der_NHS_Number_Traced_Pseudo", {"tracednhsnumber", "", ""}},
    {"Gender", {"", "", ""}},
    {"Ethnicity", {"", "", ""}},
    {"Employment_Status", {"employment", "", ""}},
    {"Has_Unpaid_Carer", {"", "", ""}},
    {"Autism_Spectrum_Disorder_ASD", {"autism", "autismspectrumdisorder", ""}},
    {"Visual_Impairment", {"", "", ""}},
    {"Hearing_Impairment", {"", "", ""}},
    {"Dementia", {"", "", ""}},
    {"Method_of_Assessment", {"", "", ""}},
    {"Method_of_Review", {"", "", ""}},
    {"Unit_Cost", {"", "", ""}},
    {"Cost_Frequency_Unit_Type", {"costfrequency", "", ""}},
    {"Planned_units_per_week", {"plannedunits", "", ""}},
    {"Adult_1_Linked_Person_ID", {"deradult1linkedpersonidpseudo", "", ""}},
    {"Adult_2_Linked_Person_ID", {"deradult2linkedpersonidpseudo", "", ""}},
    {"Adult_3_Linked_Person_ID", {"deradult3linkedpersonidpseudo", "", ""}},
    {"ImportDate", {"", "", ""}},
    {"Event_Reference", {"", "", ""}},
}};

constexpr std::array added{Column::team, Column::conversation, Column::traced_nhs_number, Column::imported};
constexpr std::array needed{Column::la_code, Column::client_type, Column::event_type, Column::start};

bool is_called(const Named& named, const std::string& key) {
  return !key.empty() && (story::plain_key(named.name) == key || std::ranges::find(named.others, key) != named.others.end());
}

std::string how_separated(std::string_view row) {
  if (row.find('\t') != std::string_view::npos) return "tabs";
  if (row.find(';') != std::string_view::npos) return "semicolons";
  return row.find('|') != std::string_view::npos ? "vertical bars" : "";
}

tl::unexpected<Fault> refuse(std::string_view row, const std::vector<std::string>& lacking, std::size_t known) {
  if (const auto by = how_separated(row); known == 0 && !by.empty())
    return fail(FaultKind::invalid, "The file is separated by " + by + ". Save it as comma-separated values (CSV).");
  std::string list;
  for (const auto& name : lacking) list += (list.empty() ? "" : ", ") + name;
  if (known == 0) return fail(FaultKind::invalid, "The first row does not name any column of Client Level Data. Put the column names there, starting with LA_Code.");
  return fail(FaultKind::invalid, "The first row does not name these columns: " + list + ". Add them and try again.");
}

}  // namespace

std::string_view column_name(Column column) { return names[static_cast<std::size_t>(column)].name; }

std::vector<std::string> Layout::missing() const {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < column_count; ++i) {
    const auto column = static_cast<Column>(i);
    if (at[i] == no_column && std::ranges::find(added, column) == added.end()) list.emplace_back(names[i].name);
  }
  return list;
}

Result<Layout> read_header(std::string_view row) {
  Layout layout;
  layout.at.fill(no_column);
  std::size_t known = 0;
  const auto read = read_csv(row, [&](std::size_t, std::span<const std::string> cells) {
    layout.cells = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto key = story::plain_key(cells[i]);
      for (std::size_t column = 0; column < column_count; ++column) {
        if (layout.at[column] != no_column || !is_called(names[column], key)) continue;
        layout.at[column] = static_cast<int>(i);
        ++known;
        break;
      }
    }
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  std::vector<std::string> lacking;
  for (const Column column : needed)
    if (!layout.has(column)) lacking.emplace_back(column_name(column));
  if (!layout.has(Column::person) && !layout.has(Column::nhs_number)) lacking.emplace_back(column_name(Column::person));
  if (!lacking.empty()) return refuse(row, lacking, known);
  return layout;
}

}  // namespace stepwise::cld
