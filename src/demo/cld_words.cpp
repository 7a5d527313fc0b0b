// SPDX-License-Identifier: Apache-2.0
#include "demo/cld_words.hpp"

#include <optional>

#include "base/code_list.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::demo {
namespace {

/// Collects the cells of several lists, and the first fault.
class Loader {
 public:
  explicit Loader(bool release_1) : release_1_{release_1} {}

  template <class Code>
  void enumerated(CldWords::Cells& cells, std::string_view list, Code last) {
    std::vector<std::string_view> keys;
    for (int i = 0; i <= static_cast<int>(last); ++i) keys.push_back(key(static_cast<Code>(i)));
    named(cells, list, keys);
  }
  template <class Keys>
  void named(CldWords::Cells& cells, std::string_view list, const Keys& keys) {
    const auto loaded = CodeList::load(list);
    if (!loaded) {
      if (!fault) fault = loaded.error();
      return;
    }
    for (const std::string_view code : keys) cells.push_back(code.empty() ? std::string{} : cell(*loaded, code));
  }
  std::optional<Fault> fault;

 private:
  std::string cell(const CodeList& list, std::string_view code) const {
    std::string words = list.label(code);
    if (release_1_)
      if (const std::string old = list.value(code, "release_1"); !old.empty()) words = split(old, '|').front();
    return csv_cell(words);
  }
  bool release_1_;
};

}  // namespace

Result<CldWords> CldWords::load(bool release_1) {
  Loader loader{release_1};
  CldWords words;
  loader.enumerated(words.outcome, "event_outcome", Outcome::none);
  loader.enumerated(words.route, "route_of_access", Route::none);
  loader.enumerated(words.service_type, "service_type", ServiceType::none);
  loader.enumerated(words.component, "service_component", Component::none);
  loader.enumerated(words.delivery, "delivery_mechanism", Delivery::none);
  loader.enumerated(words.method, "method_of_contact", Method::none);
  loader.enumerated(words.review_reason, "review_reason", ReviewReason::none);
  loader.enumerated(words.frequency, "cost_frequency", Frequency::none);
  loader.enumerated(words.client, "client_type", Client::unpaid_carer_known_by_association);
  loader.enumerated(words.reason, "primary_support_reason", Reason::not_known);
  loader.enumerated(words.gender, "gender", Gender::not_known);
  loader.enumerated(words.kind, "event_type", Kind::review);
  loader.named(words.ethnicity, "ethnicity", ethnicity_keys);
  loader.named(words.accommodation, "accommodation", accommodation_keys);
  loader.named(words.employment, "employment", employment_keys);
  loader.named(words.yes_no, "yes_no_unknown", yes_no_keys);
  if (loader.fault) return tl::unexpected<Fault>{*loader.fault};
  return words;
}

std::string_view cld_header() {
  return "LA_Code,Reporting_Period_Start_Date,Reporting_Period_End_Date,NHS_Number,LA_Person_Unique_Identifier,GP_Practice_Code,"
         "Gender,Ethnicity,Date_of_Birth,Date_of_Death,Client_Type,Primary_Support_Reason,Postcode,Accommodation_Status,"
         "Employment_Status,Has_Unpaid_Carer,Autism_Spectrum_Disorder_ASD,Visual_Impairment,Hearing_Impairment,Dementia,"
         "Client_Funding_Status,Event_Type,Event_Reference,Event_Start_Date,Event_End_Date,Event_Description,Event_Outcome,"
         "Request_Route_of_Access,Assessment_Type,Eligible_Needs_Identified,Method_of_Assessment,Total_Hrs_Caring_per_week,"
         "No_of_adults_being_cared_for,Adult_1_Linked_Person_ID,Adult_2_Linked_Person_ID,Adult_3_Linked_Person_ID,"
         "Service_Type,Service_Component,Delivery_Mechanism,Provider_CQC_Location_ID,Review_Reason,Review_Outcomes_Achieved,"
         "Method_of_Review,Unit_Cost,Cost_Frequency_Unit_Type,Planned_units_per_week\n";
}

}  // namespace stepwise::demo
