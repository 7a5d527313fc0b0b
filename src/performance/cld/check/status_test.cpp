// SPDX-License-Identifier: Apache-2.0
// cld.md 4, as a table: a letter for each field and kind of row.
#include <gtest/gtest.h>

#include "performance/cld/check/test/sample.hpp"

namespace stepwise::cld {
namespace {

char letter(Status status) { return "?-am"[static_cast<std::size_t>(status)]; }

Status status(std::string_view field, const RowFacts& facts) {
  const int number = test::table().named(field);
  EXPECT_NE(number, no_field) << field;
  return test::table().statuses(facts)[number];
}

/// Letters for a service user's request, assessment, service, review and unknown event; then the same for a carer; then
/// for a carer known by association, and for an unknown client with an unknown event. m mandatory, a applicable, - not
/// applicable, ? undetermined.
struct Line {
  const char* field;
  const char* service_user;
  const char* carer;
  const char* association;
  const char* unknown;
};

constexpr Line lines[] = {
    {"LA_Code", "mmmmm", "mmmmm", "m", "m"},
    {"Reporting_Period_Start_Date", "mmmmm", "mmmmm", "m", "m"},
    {"Reporting_Period_End_Date", "mmmmm", "mmmmm", "m", "m"},
    {"NHS_Number", "mmmmm", "mmmmm", "m", "m"},
    {"LA_Person_Unique_Identifier", "mmmmm", "mmmmm", "m", "m"},
    {"GP_Practice_Code", "aaaaa", "aaaaa", "a", "a"},
    {"Gender", "mmmmm", "mmmmm", "m", "m"},
    {"Ethnicity", "mmmmm", "mmmmm", "m", "m"},
    {"Date_of_Birth", "mmmmm", "mmmmm", "m", "m"},
    {"Date_of_Death", "aaaaa", "aaaaa", "a", "a"},
    {"Client_Type", "mmmmm", "mmmmm", "m", "m"},
    {"Primary_Support_Reason", "ammma", "ammma", "m", "a"},
    {"Postcode", "mmmmm", "mmmmm", "m", "m"},
    {"Accommodation_Status", "mmmmm", "mmmmm", "m", "m"},
    {"Employment_Status", "aaaaa", "aaaaa", "a", "a"},
    {"Has_Unpaid_Carer", "mmmmm", "mmmmm", "m", "m"},
    {"Autism_Spectrum_Disorder_ASD", "aaaaa", "-----", "-", "?"},
    {"Visual_Impairment", "aaaaa", "-----", "-", "?"},
    {"Hearing_Impairment", "aaaaa", "-----", "-", "?"},
    {"Dementia", "aaaaa", "-----", "-", "?"},
    {"Client_Funding_Status", "aamma", "-----", "-", "?"},
    {"Event_Type", "mmmmm", "mmmmm", "-", "m"},
    {"Event_Reference", "aaaaa", "aaaaa", "-", "a"},
    {"Event_Start_Date", "mmmmm", "mmmmm", "-", "m"},
    {"Event_End_Date", "mmama", "mmama", "-", "a"},
    {"Event_Description", "aaaaa", "aaaaa", "-", "a"},
    {"Event_Outcome", "mmmmm", "mmmmm", "-", "m"},
    {"Request_Route_of_Access", "m---?", "m---?", "-", "?"},
    {"Assessment_Type", "-m--?", "-m--?", "-", "?"},
    {"Eligible_Needs_Identified", "-a--?", "-a--?", "-", "?"},
    {"Method_of_Assessment", "-m--?", "-m--?", "-", "?"},
    {"Total_Hrs_Caring_per_week", "-----", "aaaaa", "a", "?"},
    {"No_of_adults_being_cared_for", "-----", "aaaaa", "a", "?"},
    {"Adult_1_Linked_Person_ID", "-----", "aaaaa", "a", "?"},
    {"Adult_2_Linked_Person_ID", "-----", "aaaaa", "a", "?"},
    {"Adult_3_Linked_Person_ID", "-----", "aaaaa", "a", "?"},
    {"Service_Type", "--m-?", "--m-?", "-", "?"},
    {"Service_Component", "--m-?", "--m-?", "-", "?"},
    {"Delivery_Mechanism", "--a-?", "--a-?", "-", "?"},
    {"Provider_CQC_Location_ID", "--a-?", "--a-?", "-", "?"},
    {"Review_Reason", "---m?", "---m?", "-", "?"},
    {"Review_Outcomes_Achieved", "---a?", "---a?", "-", "?"},
    {"Method_of_Review", "---m?", "---m?", "-", "?"},
    {"Unit_Cost", "--a-?", "--a-?", "-", "?"},
    {"Cost_Frequency_Unit_Type", "--a-?", "--a-?", "-", "?"},
    {"Planned_units_per_week", "--a-?", "--a-?", "-", "?"},
};

TEST(Status, of_every_field_is_that_of_the_reference_section_4) {
  ASSERT_EQ(std::size(lines), test::table().size());
  for (const auto& line : lines) {
    std::string service_user, carer;
    for (int event = 0; event < 5; ++event) {
      service_user += letter(status(line.field, {Client::service_user, static_cast<Event>(event)}));
      carer += letter(status(line.field, {Client::carer, static_cast<Event>(event)}));
    }
    EXPECT_EQ(service_user, line.service_user) << line.field;
    EXPECT_EQ(carer, line.carer) << line.field;
    EXPECT_EQ(std::string(1, letter(status(line.field, {Client::by_association, Event::unknown}))), line.association) << line.field;
    EXPECT_EQ(std::string(1, letter(status(line.field, {}))), line.unknown) << line.field;
  }
}

TEST(Status, hangs_on_what_else_the_row_says) {
  const RowFacts request{Client::service_user, Event::request}, service{Client::service_user, Event::service}, review{Client::service_user, Event::review};
  const auto with = [](RowFacts facts, bool RowFacts::* flag) { return facts.*flag = true, facts; };
  EXPECT_EQ(status("Employment_Status", with(request, &RowFacts::learning_disability)), Status::mandatory);
  EXPECT_EQ(status("Employment_Status", with({Client::carer, Event::request}, &RowFacts::learning_disability)), Status::applicable);
  EXPECT_EQ(status("Event_End_Date", with(service, &RowFacts::died)), Status::mandatory);
  EXPECT_EQ(status("Event_End_Date", with({Client::by_association, Event::unknown}, &RowFacts::died)), Status::not_applicable);
  EXPECT_EQ(status("Review_Outcomes_Achieved", with(review, &RowFacts::planned)), Status::mandatory);
  EXPECT_EQ(status("Review_Outcomes_Achieved", with(service, &RowFacts::planned)), Status::not_applicable);
  for (const auto* cost : {"Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week"}) {
    EXPECT_EQ(status(cost, with(service, &RowFacts::costed)), Status::mandatory) << cost;
    EXPECT_EQ(status(cost, with(request, &RowFacts::costed)), Status::not_applicable) << cost;
  }
}

TEST(Status, has_the_national_codes_of_section_3) {
  EXPECT_EQ(cond_code(Status::mandatory), 2);
  EXPECT_EQ(cond_code(Status::applicable), 1);
  EXPECT_EQ(cond_code(Status::not_applicable), 0);
  EXPECT_EQ(cond_code(Status::undetermined), -1);
  EXPECT_EQ(check_code(Problem::none), 1);
  EXPECT_EQ(check_code(Problem::blank_allowed), 0);
  EXPECT_EQ(check_code(Problem::blank_mandatory), -1);
  EXPECT_EQ(check_code(Problem::release_1), -7);
  for (std::size_t i = 0; i < problems; ++i) {
    const auto problem = static_cast<Problem>(i);
    EXPECT_EQ(is_failure(problem), check_code(problem) < 0) << problem_words(problem);
    EXPECT_FALSE(problem_words(problem).empty());
  }
}

}  // namespace
}  // namespace stepwise::cld
