// SPDX-License-Identifier: Apache-2.0
// cld.md 3, 5 and 6, as tables: one change to a row that is right, and everything found in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "performance/cld/check/test/sample.hpp"

namespace stepwise::cld {
namespace {

using test::Row;

std::vector<std::string> found_in(const std::vector<Row>& rows, unsigned threads = 1) {
  std::string text = test::header();
  for (const auto& row : rows) text += test::line(row);
  const test::SampleFile file{text};
  test::Collected found;
  const auto report = check(file.path(), test::table(), test::options(threads), found);
  EXPECT_TRUE(report) << report.error().sentence;
  return found.lines;
}

struct Case {
  const char* kind;
  Row changes;
  std::vector<std::string> expected;  ///< without the row's number
};

const std::vector<Case> cases{
    // rows that are right, of every kind (section 4)
    {"Request", {}, {}},
    {"Assessment", {}, {}},
    {"Service", {}, {}},
    {"Review", {}, {}},
    {"", {{"Client_Type", "Unpaid carer known by association"}}, {}},
    {"Request", {{"Client_Type", "Unpaid carer"}, {"Client_Funding_Status", ""}}, {}},
    // capitals do not count; the literal NULL is a blank (section 3, step 2; section 4, last line)
    {"Request", {{"Gender", "fEMALE"}, {"Client_Type", "Service User"}}, {}},
    {"Request", {{"Date_of_Death", "NULL"}}, {}},
    {"Request", {{"Gender", "NULL"}}, {"Gender: blank"}},
    {"Request", {{"Gender", "  "}}, {"Gender: blank"}},
    // section 5
    {"Request", {{"LA_Code", "Lincs"}}, {"LA_Code: wrong shape"}},
    {"Request", {{"Reporting_Period_Start_Date", "2026-04-01"}, {"Reporting_Period_End_Date", "2026-03-31"}}, {"Reporting_Period_End_Date: period ends before it starts", "Event_End_Date: ends before the period"}},
    {"Request", {{"Reporting_Period_End_Date", "2026-06-30"}}, {"Reporting_Period_End_Date: in the future"}},
    {"Request", {{"NHS_Number", "999 000 0018"}}, {}},
    {"Request", {{"NHS_Number", "999000001"}}, {"NHS_Number: not ten digits"}},
    {"Request", {{"NHS_Number", "9990000019"}}, {"NHS_Number: wrong check digit"}},
    {"Request", {{"NHS_Number", "1111111111"}}, {"NHS_Number: wrong check digit"}},
    {"Request", {{"Date_of_Birth", "05/05/1950"}}, {}},
    {"Request", {{"Date_of_Birth", "5 May 1950"}}, {"Date_of_Birth: not a date"}},
    {"Request", {{"Date_of_Birth", "31/02/1950"}}, {"Date_of_Birth: not a date"}},
    {"Request", {{"Event_Start_Date", "2025-05-01 or so"}}, {"Event_Start_Date: not a date"}},
    {"Request", {{"Event_Start_Date", "2025-05-01 Monday"}}, {"Event_Start_Date: not a date"}},
    {"Request", {{"Date_of_Birth", "2026-05-05"}}, {"Date_of_Birth: in the future"}},
    {"Request", {{"Date_of_Birth", "2025-06-05"}}, {"Date_of_Birth: born after the event"}},
    {"Request", {{"Date_of_Birth", "1850-05-05"}}, {"Date_of_Birth: too long ago"}},
    {"Request", {{"Date_of_Death", "1949-05-05"}}, {"Date_of_Death: died before birth", "Event_Start_Date: starts after death"}},
    {"Request", {{"Date_of_Death", "2026-05-05"}}, {"Date_of_Death: in the future"}},
    {"Request", {{"Date_of_Death", "2025-04-20"}}, {"Event_Start_Date: starts after death"}},
    {"Request", {{"Event_End_Date", "2025-04-30"}}, {"Event_End_Date: ends before it starts"}},
    {"Request", {{"Event_End_Date", "2026-04-01"}}, {"Event_End_Date: ends after the period"}},
    {"Service", {{"Event_End_Date", "2026-04-01"}}, {}},
    {"Request", {{"Event_End_Date", ""}}, {"Event_End_Date: blank"}},
    {"Service", {{"Event_End_Date", ""}}, {}},
    {"Service", {{"Event_End_Date", ""}, {"Date_of_Death", "2025-06-01"}}, {"Event_End_Date: blank"}},
    {"Service", {{"Event_Start_Date", "2026-04-02"}, {"Event_End_Date", ""}}, {"Event_Start_Date: starts after the period"}},
    {"Request", {{"Event_Start_Date", "2025-03-01"}, {"Event_End_Date", "2025-03-31"}}, {"Event_End_Date: ends before the period"}},
    {"Request", {{"Event_Start_Date", ""}}, {"Event_Start_Date: blank"}},
    {"Service", {{"Unit_Cost", "£12.50"}}, {"Unit_Cost: not a number"}},
    {"Service", {{"Unit_Cost", "1,200.00"}}, {"Unit_Cost: not a number"}},
    {"Service", {{"Unit_Cost", "12.505"}}, {"Unit_Cost: more than two decimals"}},
    {"Service", {{"Unit_Cost", "12.5000"}}, {}},
    {"Service", {{"Unit_Cost", "-12.50"}}, {"Unit_Cost: below zero"}},
    {"Service", {{"Planned_units_per_week", "two"}}, {"Planned_units_per_week: not a number"}},
    {"Request", {{"Postcode", "LN1"}}, {"Postcode: wrong shape"}},
    {"Request", {{"Postcode", "ec1a1bb"}}, {}},
    {"Request", {{"GP_Practice_Code", "12345"}}, {"GP_Practice_Code: wrong shape"}},
    {"Service", {{"Provider_CQC_Location_ID", "1-12345"}}, {}},
    {"Service", {{"Provider_CQC_Location_ID", "12345"}}, {"Provider_CQC_Location_ID: wrong shape"}},
    {"", {{"Client_Type", "Unpaid carer known by association"}, {"Adult_1_Linked_Person_ID", "P1"}}, {"Adult_1_Linked_Person_ID: linked to themselves"}},
    {"", {{"Client_Type", "Unpaid carer known by association"}, {"Adult_1_Linked_Person_ID", "P9"}}, {"Adult_1_Linked_Person_ID: linked to nobody in the file"}},
    {"", {{"Client_Type", "Unpaid carer known by association"}, {"No_of_adults_being_cared_for", "1.5"}}, {"No_of_adults_being_cared_for: not a whole number"}},
    {"Service", {{"Service_Type", "Long term support: Prison"}}, {"Delivery_Mechanism: direct payment in prison"}},
    {"Service", {{"Service_Type", "Unpaid carer support: Direct to unpaid carer"}}, {"Service_Type: carer service for a service user"}},
    {"Service", {{"Service_Type", "Unpaid carer support: Support involving the person cared-for"}}, {}},
    // section 4: what has to be filled in
    {"Request", {{"Primary_Support_Reason", ""}}, {}},
    {"Review", {{"Primary_Support_Reason", ""}}, {"Primary_Support_Reason: blank"}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}}, {}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}, {"Date_of_Birth", "1990-01-01"}}, {"Employment_Status: blank"}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}, {"Date_of_Birth", "1961-04-01"}}, {"Employment_Status: blank"}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}, {"Date_of_Birth", "1961-03-31"}}, {}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}, {"Date_of_Birth", "2008-03-31"}}, {"Employment_Status: blank"}},
    {"Request", {{"Primary_Support_Reason", "Learning disability support"}, {"Date_of_Birth", "2008-04-01"}}, {}},
    {"Review", {{"Client_Funding_Status", ""}}, {"Client_Funding_Status: blank"}},
    {"Request", {{"Client_Funding_Status", ""}}, {}},
    {"Review", {{"Review_Reason", "Planned"}}, {"Review_Outcomes_Achieved: blank"}},
    {"Review", {{"Review_Reason", "Planned review of long term support"}, {"Review_Outcomes_Achieved", "Not met"}}, {}},
    {"Service", {{"Unit_Cost", ""}}, {"Unit_Cost: blank"}},
    {"Service", {{"Unit_Cost", ""}, {"Delivery_Mechanism", ""}}, {"Unit_Cost: blank"}},
    {"Service", {{"Unit_Cost", ""}, {"Delivery_Mechanism", "CASSR commissioned support"}}, {}},
    {"Service", {{"Unit_Cost", ""}, {"Service_Type", "Short term support: Other short term"}}, {}},
    {"Service", {{"Unit_Cost", ""}, {"Service_Type", "Short term support: Other short term"}, {"Service_Component", "Short term nursing care"}}, {"Unit_Cost: blank"}},
    {"Service", {{"Unit_Cost", ""}, {"Service_Type", "Short term support: Other short term"}, {"Service_Component", "Carer Respite"}}, {"Service_Component: a value of Release 1", "Unit_Cost: blank"}},
    {"Request", {{"Event_Type", ""}}, {"Event_Type: blank"}},
    {"Request", {{"Event_Type", "Referral"}}, {"Event_Type: not in the list"}},
    {"Request", {{"Service_Type", "Long term support: Prison"}}, {"Service_Type: filled where it does not apply"}},
    // section 6: lists, Release 1, and what is nearly right
    {"Request", {{"Ethnicity", "White"}}, {"Ethnicity: not in the list"}},
    {"Request", {{"Ethnicity", "White - Irish"}}, {"Ethnicity: a value of Release 1"}},
    {"Request", {{"Ethnicity", "White; Irish"}}, {"Ethnicity: nearly a value of the list"}},
    {"Request", {{"Client_Type", "Carer"}, {"Client_Funding_Status", ""}}, {"Client_Type: a value of Release 1"}},
    {"", {{"Client_Type", "Carer known by association"}}, {"Client_Type: a value of Release 1"}},
    {"Request", {{"Event_Outcome", "NFA- Other"}}, {"Event_Outcome: a value of Release 1"}},
    {"Request", {{"Event_Outcome", "Progress to financial assessment"}}, {"Event_Outcome: a value of Release 1"}},
    {"Request", {{"Event_Outcome", "Release 1 specification only: Not mapped"}}, {"Event_Outcome: not in the list"}},
    {"Request", {{"Event_Outcome", "NFA: See notes"}}, {"Event_Outcome: not in the list"}},
    {"Request", {{"Accommodation_Status", "Tenant - private landlord"}}, {"Accommodation_Status: a value of Release 1"}},
    {"Request", {{"Employment_Status", "Not in Paid Employment (seeking work)"}}, {"Employment_Status: a value of Release 1"}},
    {"Request", {{"Client_Funding_Status", "Fully Health Funded"}}, {"Client_Funding_Status: a value of Release 1"}},
    {"Request", {{"Visual_Impairment", "Visual impairment - Severity unknown"}}, {}},
    {"Assessment", {{"Method_of_Assessment", "Carer only"}}, {"Method_of_Assessment: a value of Release 1"}},
    {"Service", {{"Service_Component", "Home Support"}}, {"Service_Component: a value of Release 1"}},
};

TEST(Row, has_exactly_what_is_wrong_in_it) {
  for (const auto& one : cases) {
    auto expected = one.expected;
    for (auto& line : expected) line = "2 " + line;
    std::string what;
    for (const auto& [field, value] : one.changes) what += field + "=" + value + " ";
    EXPECT_EQ(found_in({test::row(one.kind, one.changes)}), expected) << one.kind << ": " << what;
  }
}

TEST(Row, says_what_to_write_and_never_who) {
  const test::SampleFile file{test::header() + test::line(test::row("Request", {{"Ethnicity", "White - Irish"}, {"NHS_Number", "9990000019"}, {"Gender", "Femal\xE9"}, {"Event_Outcome", ""}}))};
  test::Collected found;
  const auto report = check(file.path(), test::table(), test::options(), found);
  ASSERT_TRUE(report);
  std::vector<std::string> sentences;
  for (const auto& finding : found.all) {
    sentences.push_back(finding.sentence);
    EXPECT_EQ(finding.reference, "E1");
  }
  EXPECT_THAT(sentences, testing::ElementsAre("NHS_Number has a wrong check digit: look for a typing error.", "Gender \"Femalé\" is not in the list of either release: use a value of the list.",
                                              "Ethnicity \"White - Irish\" is a value of Release 1: write \"White: Irish\".", "Event_Outcome is blank: every event needs it."));
  EXPECT_EQ(report->windows_1252_row, 2U);
  EXPECT_EQ(report->rows_failed, 1U);
  EXPECT_EQ(report->failed(), 4U);
}

TEST(Rows, are_compared_with_each_other) {
  const Row service = test::row("Service");
  auto with = [](Row row, const Row& changes) {
    for (const auto& [field, value] : changes) row[field] = value;
    return row;
  };
  EXPECT_THAT(found_in({test::row("Request"), test::row("Request", {{"Event_Reference", "E2"}, {"Event_Outcome", "NFA: Deceased"}})}), testing::ElementsAre("3 row: repeats another row"));
  EXPECT_THAT(found_in({test::row("Request"), test::row("Request", {{"Event_End_Date", "2025-05-03"}})}), testing::IsEmpty());
  EXPECT_THAT(found_in({test::row("Request"), test::row("Request", {{"Reporting_Period_End_Date", "2025-12-31"}})}), testing::IsEmpty()) << "stacked periods say an event again";
  EXPECT_THAT(found_in({service, with(service, {{"Event_End_Date", "2025-06-30"}, {"Unit_Cost", "15.00"}})}), testing::ElementsAre("3 row: repeats another row"));
  EXPECT_THAT(found_in({with(service, {{"Event_End_Date", ""}}), with(service, {{"Event_Start_Date", "2025-06-01"}, {"Event_End_Date", ""}})}), testing::ElementsAre("3 row: overlaps another row"));
  EXPECT_THAT(found_in({with(service, {{"Event_End_Date", "2025-06-01"}}), with(service, {{"Event_Start_Date", "2025-06-01"}, {"Event_End_Date", ""}})}), testing::IsEmpty()) << "one may begin when the other ends";
  EXPECT_THAT(found_in({with(service, {{"Event_End_Date", ""}}), with(service, {{"Event_Start_Date", "2025-06-01"}, {"Event_End_Date", ""}, {"Service_Component", "Transport"}})}), testing::IsEmpty());
  const Row carer = test::row("", {{"Client_Type", "Unpaid carer known by association"}, {"LA_Person_Unique_Identifier", "C1"}, {"Adult_1_Linked_Person_ID", "P1"}});
  EXPECT_THAT(found_in({carer, test::row("Request")}), testing::IsEmpty());
  EXPECT_THAT(found_in({carer, test::row("Request", {{"LA_Code", "991"}})}), testing::ElementsAre("2 Adult_1_Linked_Person_ID: linked to nobody in the file")) << "another council's person";
}

}  // namespace
}  // namespace stepwise::cld
