// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "performance/cld/check/check.hpp"

namespace stepwise::cld::test {

/// A file in the temporary folder for as long as the test.
class SampleFile {
 public:
  explicit SampleFile(const std::string& bytes) : path_{std::filesystem::temp_directory_path() / ("stepwise-check-" + std::to_string(getpid()) + "-" + std::to_string(++made()))} {
    std::ofstream{path_, std::ios::binary} << bytes;
  }
  SampleFile(const SampleFile&) = delete;
  SampleFile& operator=(const SampleFile&) = delete;
  ~SampleFile() { std::filesystem::remove(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  static int& made() {
    static int count = 0;
    return count;
  }
  std::filesystem::path path_;
};

inline const FieldTable& table() {
  static const FieldTable loaded = *FieldTable::load();
  return loaded;
}

using Row = std::map<std::string, std::string>;

/// A row in which everything is right, of each kind; `changes` come on top.
inline Row row(const std::string& kind, const Row& changes = {}) {
  Row out{{"LA_Code", "990"}, {"Reporting_Period_Start_Date", "2025-04-01"}, {"Reporting_Period_End_Date", "2026-03-31"}, {"NHS_Number", "9990000018"},
          {"LA_Person_Unique_Identifier", "P1"}, {"GP_Practice_Code", "Z12345"}, {"Gender", "Female"}, {"Ethnicity", "White: Irish"},
          {"Date_of_Birth", "1950-05-05"}, {"Client_Type", "Service user"}, {"Primary_Support_Reason", "Mental health support"}, {"Postcode", "ZZ1 1AA"},
          {"Accommodation_Status", "Shared Lives scheme"}, {"Has_Unpaid_Carer", "No"}, {"Client_Funding_Status", "Unknown"}, {"Event_Type", kind},
          {"Event_Reference", "E1"}, {"Event_Start_Date", "2025-05-01"}, {"Event_End_Date", "2025-05-02"}, {"Event_Outcome", "NFA: Other"}};
  if (kind == "Request") out["Request_Route_of_Access"] = "Community / Other route";
  if (kind == "Assessment") out["Assessment_Type"] = "Long term assessment", out["Method_of_Assessment"] = "Service user only";
  if (kind == "Review") out["Review_Reason"] = "Unplanned - Other Reason", out["Method_of_Review"] = "Service user only";
  if (kind == "Service") {
    out["Service_Type"] = "Long term support: Community", out["Service_Component"] = "Meals", out["Delivery_Mechanism"] = "Direct payment";
    out["Unit_Cost"] = "12.50", out["Cost_Frequency_Unit_Type"] = "Weekly", out["Planned_units_per_week"] = "1";
  }
  if (kind.empty())
    for (const auto* field : {"Event_Type", "Event_Reference", "Event_Start_Date", "Event_End_Date", "Event_Outcome", "Client_Funding_Status"}) out[field] = "";
  for (const auto& [field, value] : changes) out[field] = value;
  return out;
}

inline std::string header() {
  std::vector<std::string> cells;
  for (const auto& field : table().fields()) cells.push_back(field.name);
  return csv_row(cells);
}

inline std::string line(const Row& row) {
  std::string out;
  for (const auto& field : table().fields()) {
    const auto at = row.find(field.name);
    const std::string value = at == row.end() ? "" : at->second;
    out += (out.empty() ? "" : ",") + (value.find_first_of(",\"\n") == std::string::npos ? value : "\"" + value + "\"");
  }
  return out + "\n";
}

/// What was found, each as "row field: problem".
class Collected : public Findings {
 public:
  void found(const Finding& finding) override {
    lines.push_back(std::to_string(finding.row) + " " + (finding.field == no_field ? "row" : table().fields()[static_cast<std::size_t>(finding.field)].name) + ": " + std::string{problem_words(finding.problem)});
    all.push_back(finding);
  }
  std::vector<std::string> lines;
  std::vector<Finding> all;
};

inline CheckOptions options(unsigned threads = 1) { return {*Date::parse_iso("2026-04-20"), threads, 0, false}; }

}  // namespace stepwise::cld::test
