// SPDX-License-Identifier: Apache-2.0
// The nine points of cld.md 10 on a small record, on both databases.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/csv.hpp"
#include "performance/cld/export/export.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/person/person_store.hpp"
#include "sql/demo.hpp"
#include "store/test_support.hpp"

namespace stepwise::cld_export {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }

struct Care {
  std::string reference, type, start, end = "", outcome = "continuation", service_type = "", component = "", description = "";
  bool conversation = false;
};

using Table = std::vector<std::map<std::string, std::string>>;

class SmallRecord : public store::test::EachEngine {
 protected:
  PersonId person(store::WriteTx& tx, const std::string& reference, const std::string& client = "service_user", const std::string& died = "") {
    person::NewPerson person;
    person.reference = reference;
    person::Details& d = person.details;
    d.given_name = "Ada";
    d.family_name = "Example";
    d.client_type = client;
    d.nhs_number = "999000" + std::to_string(1000 + next_++);
    d.born_on = day("1950-03-27");
    d.postcode = "ZZ1 2AB";
    d.primary_support_reason = client == "service_user" ? "physical_personal_care" : "social_unpaid_carer";
    d.autism = "no";
    d.hours_caring = client == "service_user" ? "not_asked" : "from_20";
    if (!died.empty()) d.died_on = day(died);
    return person::insert_person(tx, person);
  }

  static void care(store::WriteTx& tx, PersonId id, const Care& care) {
    tx.run(sql::demo::care_event_insert,
           {{"person_id", id}, {"start_on", day(care.start)}, {"care_event_id", tx.next_id("care_event")}, {"reference", care.reference}, {"event_type", care.type},
            {"end_on", care.end.empty() ? std::nullopt : std::optional{day(care.end)}}, {"outcome", care.outcome}, {"description", care.description},
            {"assessment_type", care.type == "assessment" ? "long_term" : ""}, {"eligible_needs", ""}, {"method", care.type == "service" ? "" : "person_only"},
            {"service_type", care.service_type}, {"service_component", care.component}, {"delivery_mechanism", ""}, {"review_reason", care.type == "review" ? "planned" : ""},
            {"review_outcomes_achieved", ""}, {"unit_cost_pence", care.type == "service" ? std::optional<std::int64_t>{205} : std::nullopt},
            {"cost_frequency", care.type == "service" ? "hourly" : ""}, {"planned_units", care.type == "service" ? std::optional{7.5} : std::nullopt}, {"provider", ""},
            {"worker_name", "Sam Worker"}, {"team_id", nullptr}, {"team_name", ""}, {"provider_location", ""}, {"conversation", care.conversation}});
  }

  void change(const std::function<void(store::WriteTx&)>& work) {
    const auto done = store().write([&](store::WriteTx& tx) -> Result<void> { return work(tx), Result<void>{}; });
    ASSERT_TRUE(done);
  }

  Table rows() {
    const auto words = ReturnWords::load();
    std::string text;
    write_return(*store().read(), *words, {"503", year_, day("2026-11-21"), 1}, [&](std::string_view part) { return text += part, true; });
    Table table;
    std::vector<std::string> heads;
    (void)read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
      if (line == 1) return heads.assign(cells.begin(), cells.end());
      auto& row = table.emplace_back();
      for (std::size_t i = 0; i < cells.size(); ++i) row[heads[i]] = cells[i];
    });
    return table;
  }

  static std::vector<std::string> column(const Table& table, const std::string& name) {
    std::vector<std::string> out;
    for (const auto& row : table) out.push_back(row.at(name));
    return out;
  }

  const ReturnPeriod year_{day("2025-10-01"), day("2026-09-30")};
  int next_ = 0;
};

TEST_P(SmallRecord, holds_what_ended_or_was_active_in_the_period_and_nothing_cancelled) {
  change([&](store::WriteTx& tx) {
    const PersonId id = person(tx, "ada");
    care(tx, id, {"a-done", "assessment", "2025-09-01", "2025-10-01"});
    care(tx, id, {"a-open", "assessment", "2026-09-01"});
    care(tx, id, {"a-before", "assessment", "2025-08-01", "2025-09-30"});
    care(tx, id, {"s-open", "service", "2019-04-01", "", "", "community", "home_support"});
    care(tx, id, {"s-before", "service", "2019-04-02", "2025-09-30", "continuation", "residential", "long_term_residential_care"});
    care(tx, id, {"r-done", "review", "2026-02-03", "2026-02-03"});
  });
  const Table table = rows();
  EXPECT_THAT(column(table, "Event_Reference"), ElementsAre("a-done", "s-open", "r-done"));
  EXPECT_THAT(column(table, "Event_Start_Date"), ElementsAre("2025-09-01", "2019-04-01", "2026-02-03")) << "starts are never reset";
  EXPECT_EQ(table[1].at("Event_End_Date"), "") << "an open service stays open";
  EXPECT_EQ(table[1].at("Event_Outcome"), "Continuation of support or services");
  EXPECT_THAT(column(table, "LA_Code"), testing::Each("503"));
  EXPECT_THAT(column(table, "Reporting_Period_End_Date"), testing::Each("2026-09-30"));
}

TEST_P(SmallRecord, repeats_the_person_writes_release_2_and_leaves_other_blocks_blank) {
  change([&](store::WriteTx& tx) {
    const PersonId id = person(tx, "ada");
    care(tx, id, {"a", "assessment", "2026-01-01", "2026-01-02"});
    care(tx, id, {"s", "service", "2026-02-01", "", "continuation", "community", "home_support"});
  });
  const Table table = rows();
  ASSERT_EQ(table.size(), 2U);
  for (const auto& row : table) {
    EXPECT_EQ(row.at("Primary_Support_Reason"), "Physical support: Personal care support");
    EXPECT_EQ(row.at("Gender"), "Unknown") << "not asked";
    EXPECT_EQ(row.at("Ethnicity"), "No data: Undeclared or not known");
    EXPECT_EQ(row.at("Autism_Spectrum_Disorder_ASD"), "No");
    EXPECT_EQ(row.at("Total_Hrs_Caring_per_week"), "");
    EXPECT_EQ(row.at("Request_Route_of_Access"), "");
  }
  EXPECT_EQ(table[0].at("Service_Type") + table[0].at("Unit_Cost") + table[0].at("Review_Reason"), "");
  EXPECT_EQ(table[0].at("Client_Funding_Status"), "") << "not asked of an assessment";
  EXPECT_EQ(table[1].at("Client_Funding_Status"), "Unknown") << "wanted of a service";
  EXPECT_EQ(table[1].at("Service_Component"), "Home support or domiciliary care");
  EXPECT_EQ(table[1].at("Unit_Cost") + " " + table[1].at("Planned_units_per_week"), "2.05 7.50");
}

TEST_P(SmallRecord, gives_a_carer_known_by_association_one_row_with_whom_they_care_for) {
  change([&](store::WriteTx& tx) {
    const PersonId ada = person(tx, "ada"), away = person(tx, "away"), carer = person(tx, "carer", "unpaid_carer_known_by_association");
    care(tx, ada, {"s", "service", "2026-02-01", "", "continuation", "community", "home_support"});
    for (const PersonId adult : {ada, away}) {
      person::Relationship relationship;
      relationship.other = carer;
      relationship.kind = "child";
      relationship.is_unpaid_carer = true;
      person::add_relationship(tx, adult, relationship, "parent");
    }
  });
  const Table table = rows();
  ASSERT_EQ(table.size(), 2U) << "somebody without an event in the period has no row";
  EXPECT_EQ(table[0].at("Has_Unpaid_Carer"), "Yes");
  const auto& row = table[1];
  EXPECT_EQ(row.at("Client_Type"), "Unpaid carer known by association");
  EXPECT_EQ(row.at("Event_Type") + row.at("Event_Reference") + row.at("Event_Start_Date"), "");
  EXPECT_EQ(row.at("No_of_adults_being_cared_for"), "2");
  EXPECT_EQ(row.at("Adult_1_Linked_Person_ID"), "ada");
  EXPECT_EQ(row.at("Adult_2_Linked_Person_ID"), "") << "the other has no row to be linked to";
  EXPECT_EQ(row.at("Total_Hrs_Caring_per_week"), "20 to 34 hours");
  EXPECT_EQ(row.at("Autism_Spectrum_Disorder_ASD"), "") << "asked of service users only";
}

TEST_P(SmallRecord, links_from_the_carers_side_too) {
  change([&](store::WriteTx& tx) {
    const PersonId ada = person(tx, "ada"), carer = person(tx, "carer", "unpaid_carer");
    care(tx, ada, {"s", "service", "2026-02-01", "", "continuation", "community", "home_support"});
    care(tx, carer, {"a", "assessment", "2026-01-01", "2026-01-02"});
    person::Relationship relationship;
    relationship.other = ada;
    relationship.kind = "parent";
    relationship.is_cared_for = true;
    person::add_relationship(tx, carer, relationship, "child");
  });
  EXPECT_THAT(column(rows(), "Adult_1_Linked_Person_ID"), ElementsAre("", "ada"));
}

TEST_P(SmallRecord, refuses_what_no_return_is_taken_without) {
  change([&](store::WriteTx& tx) { care(tx, person(tx, "ada"), {"s", "service", "2026-02-01", "", "continuation", "community", "home_support"}); });
  struct Nobody final : cld::Findings {
    void found(const cld::Finding&) override {}
  } nobody;
  const auto words = ReturnWords::load();
  const auto without = look_at_return(*store().read(), *words, {"", year_, day("2026-11-21"), 1}, nobody);
  ASSERT_TRUE(without);
  EXPECT_THAT(refusals(without->report, words->table()), ElementsAre("LA_Code is blank in 1 row, and no return is taken without it."));
  const auto with = look_at_return(*store().read(), *words, {"503", year_, day("2026-11-21"), 1}, nobody);
  ASSERT_TRUE(with);
  EXPECT_THAT(refusals(with->report, words->table()), IsEmpty());
}

TEST_P(SmallRecord, warns_of_rows_that_are_one_event_nationally) {
  change([&](store::WriteTx& tx) {
    const PersonId id = person(tx, "ada");
    care(tx, id, {"s1", "service", "2026-02-01", "", "continuation", "community", "home_support"});
    care(tx, id, {"s2", "service", "2026-02-01", "", "continuation", "community", "home_support"});
  });
  struct Said final : cld::Findings {
    void found(const cld::Finding& finding) override { repeated += finding.problem == cld::Problem::repeated ? 1 : 0; }
    int repeated = 0;
  } said;
  const auto words = ReturnWords::load();
  ASSERT_TRUE(look_at_return(*store().read(), *words, {"503", year_, day("2026-11-21"), 1}, said));
  EXPECT_EQ(said.repeated, 1);
}

TEST_P(SmallRecord, closes_services_on_death_and_says_a_conversation_is_one) {
  change([&](store::WriteTx& tx) {
    const PersonId id = person(tx, "ada", "service_user", "2026-03-01");
    care(tx, id, {"s", "service", "2025-02-01", "", "continuation", "community", "home_support"});
    care(tx, id, {"late", "review", "2026-03-02", "2026-03-02"});
    care(tx, id, {"talk", "assessment", "2026-01-05", "2026-01-05", "continuation", "", "", "Talking Point", true});
    care(tx, id, {"not", "assessment", "2026-01-06", "2026-01-06", "continuation", "", "", "No conversation was possible", false});
  });
  const Table table = rows();
  EXPECT_THAT(column(table, "Event_Reference"), ElementsAre("talk", "not", "s"));
  EXPECT_EQ(table[2].at("Event_End_Date"), "2026-03-01");
  EXPECT_EQ(table[2].at("Date_of_Death"), "2026-03-01");
  EXPECT_EQ(table[0].at("Event_Description"), "Conversation: Talking Point");
  EXPECT_EQ(table[1].at("Event_Description"), "") << "the word is kept for conversations";
}

TEST_P(SmallRecord, takes_a_closed_contact_for_a_request_and_never_a_duplicate) {
  change([&](store::WriteTx& tx) {
    const PersonId id = person(tx, "ada");
    for (const auto& [reference, resolution] : {std::pair{"first", "assessment"}, {"again", "duplicate"}}) {
      front_door::Contact contact;
      contact.reference = reference;
      contact.conversation.received_at = noon(day("2026-04-01"));
      contact.conversation.channel = "telephone";
      contact.conversation.what_i_want = "Help";
      contact.conversation.resolution = resolution;
      contact.conversation.route_of_access = "discharge_from_hospital";
      contact.recorded_at = *contact.conversation.received_at;
      contact.taker.name = "Sam Worker";
      contact.closed_on = day("2026-04-02");
      front_door::insert_contact(tx, id, contact, "");
    }
  });
  const Table table = rows();
  ASSERT_EQ(table.size(), 1U);
  EXPECT_EQ(table[0].at("Event_Type"), "Request");
  EXPECT_EQ(table[0].at("Event_Reference"), "first");
  EXPECT_EQ(table[0].at("Event_Outcome"), "Progress to assessment, review or reassessment");
  EXPECT_EQ(table[0].at("Request_Route_of_Access"), "Discharge from Hospital");
  EXPECT_EQ(table[0].at("Event_Start_Date") + " " + table[0].at("Event_End_Date"), "2026-04-01 2026-04-02");
}

STEPWISE_EACH_ENGINE(SmallRecord);

}  // namespace
}  // namespace stepwise::cld_export
