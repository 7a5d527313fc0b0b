// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "demo/load.hpp"
#include "html/test/tree.hpp"
#include "performance/cld/building/building_routes.hpp"
#include "performance/cld/building/days.hpp"
#include "performance/cld/building/watch.hpp"
#include "practice/person/person_store.hpp"
#include "store/settings.hpp"
#include "sql/demo.hpp"

namespace stepwise::return_building {
namespace {

using access::test::Browser;
using access::test::TestSite;
using testing::HasSubstr;
using testing::Not;

/// A council with two people who have a service: one with all that is asked, one without an NHS number.
class Building_ : public testing::TestWithParam<std::string> {
 protected:
  Building_() : site_{GetParam()} {
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      store::set_setting(tx, "council.la_code", "503", {.actor_name = "test"});
      whole_ = add(tx, "whole", "9990000018", "Ada", "Example", false);
      lacking_ = add(tx, "lacking", "", "Bea", "Sample", false);
      hidden_ = add(tx, "hidden", "", "Cy", "Secret", true);
      return {};
    });
    auto pages = Site::open(site_.store(), 1);
    EXPECT_TRUE(pages);
    pages_ = *pages;
    site_.add(pages_->routes());
  }

  static person::Details details(std::string nhs, std::string given, std::string family) {
    person::Details d;
    d.given_name = std::move(given);
    d.family_name = std::move(family);
    d.nhs_number = std::move(nhs);
    d.born_on = *Date::parse_iso("1950-03-27");
    d.birth_quality = "exact";
    d.gender = "female";
    d.ethnicity = "irish";
    d.postcode = "ZZ1 2AB";
    d.primary_support_reason = "physical_personal_care";
    return d;
  }

  PersonId add(store::WriteTx& tx, std::string reference, std::string nhs, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = reference;
    person.restricted = restricted;
    person.details = details(std::move(nhs), std::move(given), std::move(family));
    const PersonId id = person::insert_person(tx, person);
    tx.run(sql::demo::care_event_insert,
           {{"person_id", id}, {"start_on", *Date::parse_iso("2026-05-01")}, {"care_event_id", tx.next_id("care_event")}, {"reference", "service-" + reference}, {"event_type", "service"},
            {"end_on", nullptr}, {"outcome", "continuation"}, {"description", ""}, {"assessment_type", ""}, {"eligible_needs", ""}, {"method", ""}, {"service_type", "community"},
            {"service_component", "home_support"}, {"delivery_mechanism", "cassr_commissioned_support"}, {"review_reason", ""}, {"review_outcomes_achieved", ""},
            {"unit_cost_pence", 2100}, {"cost_frequency", "hourly"}, {"planned_units", 7.5}, {"provider", ""}, {"worker_name", "Sam Worker"}, {"team_id", nullptr}, {"team_name", ""},
            {"provider_location", "1-123"}, {"conversation", false}});
    return id;
  }

  TestSite site_;
  std::shared_ptr<Site> pages_;
  PersonId whole_{0}, lacking_{0}, hidden_{0};
};

TEST_P(Building_, says_what_would_fail_and_keeps_the_day) {
  auto browser = site_.sign_in_as("analyst");
  const auto page = browser.get("/returns/building");
  ASSERT_EQ(page.status, 200);
  EXPECT_THAT(page.whole_body(), HasSubstr("NHS Number"));
  EXPECT_THAT(page.whole_body(), HasSubstr("2 things would fail"));
  EXPECT_EQ(html::find_all(page.whole_body(), "h1").size(), 1U);
  const auto days = read_days(*site_.store().read(), *Date::parse_iso("2026-12-31"));
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0], (DayCount{*Date::parse_iso("2026-11-21"), 3, 2, 0}));
  EXPECT_THAT(browser.get("/returns/building?return=due").whole_body(), HasSubstr("30 September 2026"));
}

TEST_P(Building_, names_people_to_those_who_may_open_records_and_never_restricted_ones) {
  auto manager = site_.sign_in_as("team_manager");
  const auto list = manager.get("/returns/building/teams/no-team");
  ASSERT_EQ(list.status, 200);
  EXPECT_THAT(list.whole_body(), HasSubstr("Bea Sample"));
  EXPECT_THAT(list.whole_body(), HasSubstr("/people/lacking/details"));
  EXPECT_THAT(list.whole_body(), Not(HasSubstr("Ada Example")));
  EXPECT_THAT(list.whole_body(), Not(HasSubstr("Secret")));
  EXPECT_THAT(list.whole_body(), HasSubstr("Restricted record"));
  EXPECT_THAT(list.whole_body(), HasSubstr("Sam Worker"));
  const auto analyst = site_.sign_in_as("analyst").get("/returns/building/teams/no-team");
  EXPECT_THAT(analyst.whole_body(), Not(HasSubstr("Bea")));
  EXPECT_THAT(analyst.whole_body(), Not(HasSubstr("/people/lacking")));
}

TEST_P(Building_, gives_the_list_as_a_file_without_names) {
  const auto file = site_.sign_in_as("team_manager").get("/returns/building/teams/no-team/list.csv");
  ASSERT_EQ(file.status, 200);
  EXPECT_THAT(file.whole_body(), HasSubstr("team,worker,record,event,event_reference,event_start,field,weight,sentence\n"));
  EXPECT_THAT(file.whole_body(), HasSubstr(",Sam Worker,lacking,,,,NHS_Number,failure,"));
  EXPECT_THAT(file.whole_body(), Not(HasSubstr("Bea")));
}

TEST_P(Building_, is_not_there_for_those_who_may_not_see_returns_nor_for_teams_that_are_not) {
  EXPECT_EQ(site_.sign_in_as("contact_worker").get("/returns/building").status, 404);
  EXPECT_EQ(site_.sign_in_as("analyst").get("/returns/building/teams/nowhere").status, 404);
}

TEST_P(Building_, looks_again_when_somebody_was_put_right) {
  auto browser = site_.sign_in_as("analyst");
  EXPECT_THAT(browser.get("/returns/building").whole_body(), HasSubstr("2 things would fail"));
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    add(tx, "another", "", "Dee", "Late", false);
    return {};
  });
  EXPECT_THAT(browser.get("/returns/building").whole_body(), HasSubstr("3 things would fail"));
}

TEST_P(Building_, says_why_a_return_could_not_be_written_at_all) {
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    store::set_setting(tx, "council.la_code", "", {.actor_name = "test"});
    return {};
  });
  const auto page = site_.sign_in_as("administrator").get("/returns/building");
  EXPECT_THAT(page.whole_body(), HasSubstr("LA_Code is blank in 3 rows"));
  EXPECT_THAT(page.whole_body(), HasSubstr("cannot be written at all"));
}

INSTANTIATE_TEST_SUITE_P(each, Building_, testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

TEST(BuildingOfNothing, says_so) {
  store::test::TestRecord record{"sqlite"};
  const auto words = cld_export::ReturnWords::load();
  ASSERT_TRUE(words);
  const auto building = look(*record.store().read(), *words, Which::due, "503", *Date::parse_iso("2026-11-21"), {}, 1);
  EXPECT_THAT(building.nothing, HasSubstr("holds nothing"));
}

}  // namespace
}  // namespace stepwise::return_building
