// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/test/files.hpp"

#include <fmt/format.h>

#include <map>

#include "base/text.hpp"

namespace stepwise::cld::test {

const std::vector<std::string>& Rows::columns() {
  static const std::vector<std::string> names{
      "LA_Code", "Reporting_Period_Start_Date", "Reporting_Period_End_Date", "NHS_Number", "LA_Person_Unique_Identifier", "Gender", "Ethnicity",
      "Date_of_Birth", "Date_of_Death", "Client_Type", "Primary_Support_Reason", "Accommodation_Status", "Employment_Status", "Has_Unpaid_Carer",
      "Event_Type", "Event_Reference", "Event_Start_Date", "Event_End_Date", "Event_Description", "Event_Outcome", "Request_Route_of_Access",
      "Assessment_Type", "Method_of_Assessment", "Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID", "Service_Type", "Service_Component",
      "Delivery_Mechanism", "Review_Reason", "Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week", "Team", "ImportDate"};
  return names;
}

Rows& Rows::add(const std::string& row) {
  std::map<std::string, std::string> cells;
  for (const std::string* text : {static_cast<const std::string*>(&usual_), &row})
    for (const auto pair : split(*text, ';'))
      if (const auto equals = pair.find('='); equals != std::string_view::npos) cells[std::string{pair.substr(0, equals)}] = pair.substr(equals + 1);
  std::string line;
  for (const auto& name : columns()) line += (line.empty() && name == columns().front() ? "" : ",") + cells[name];
  lines.push_back(line + "\n");
  return *this;
}

std::string Rows::text() const {
  std::string text;
  for (const auto& name : columns()) text += (text.empty() ? "" : ",") + name;
  text += "\n";
  for (const auto& line : lines) text += line;
  return text;
}

std::multiset<std::string> all_events(const story::Stories& stories, bool with_record, bool with_person) {
  std::multiset<std::string> lines;
  for (const auto& council : stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person) {
        const auto story = shard.story(person);
        const auto& facts = story.facts();
        const std::string who = fmt::format("{} {} born {} died {} reason {} home {} gender {} ethnicity {} work {} carer {}", council.code,
                                            with_person ? shard.person_text(person) : "", facts.birth_month, facts.died, static_cast<int>(facts.support_reason),
                                            static_cast<int>(facts.accommodation), static_cast<int>(facts.gender), facts.ethnicity, static_cast<int>(facts.employment),
                                            static_cast<int>(facts.has_unpaid_carer));
        for (std::size_t kind = 0; kind < story::event_types; ++kind)
          for (const auto& event : story.events(static_cast<story::EventType>(kind))) {
            const auto provision = event.type == story::EventType::service ? story.provision_of(event) : story::Provision{};
            lines.insert(fmt::format("{}: {} {} {} outcome {} detail {} {} client {} flags {} team {} cost {} {} {}{}", who, kind, iso(event.start), iso(event.end),
                                     static_cast<int>(event.outcome), event.detail, event.component, static_cast<int>(event.client), event.flags,
                                     council.teams[event.team], provision.unit_cost_pence, provision.units_hundredths, static_cast<int>(provision.frequency),
                                     with_record ? fmt::format(" record {}", event.record) : ""));
          }
      }
  return lines;
}

}  // namespace stepwise::cld::test
