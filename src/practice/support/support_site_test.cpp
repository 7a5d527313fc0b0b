// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"
#include "practice/support/support_pages.hpp"
#include "practice/support/support_site.hpp"

namespace stepwise::support {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;

class SupportPages : public ::testing::Test {
 protected:
  SupportPages() {
    drafts_ = drafts::Site::open(site.store(), site.random());
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    person::NewPerson person;
    person.reference = "adaref";
    person.details.given_name = "Ada";
    person.details.family_name = "Byron-Test";
    who_ = site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  void open() {
    site.add(room_->routes());
    site.add(drafts_->routes());
  }
  FormFields form(std::string token, FormFields changes = {}) {
    const Date day = site.clock().today();
    FormFields fields{{"service_type", "community"}, {"service_component", "home_support"}, {"provider", "Larch Home Care"}, {"start_day", std::to_string(day.day())}, {"start_month", std::to_string(day.month())},
                      {"start_year", std::to_string(day.year())}, {"cost", "22.00"}, {"cost_frequency", "hourly"}, {"planned_units", "10.5"}, {"form_token", std::move(token)}};
    for (auto& [name, value] : changes) {
      const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
      if (found == fields.end()) fields.emplace_back(name, value);
      else found->second = value;
    }
    return fields;
  }
  std::vector<Service> services() { return services_of(*site.store().read(), who_); }
  access::test::TestSite site{"sqlite"};
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  PersonId who_{0};
};

TEST(Services, of_somebody_who_died_are_to_be_ended_and_none_is_said_to_be_given_now) {
  ServicesPage page{.services = {Service{}}, .person_reference = "adaref", .today = Date{20'100}, .may_arrange = true};
  page.services[0].service_type = "community";
  page.services[0].service_component = "home_support";
  page.services[0].start_on = Date{20'000};
  const Lists lists = Lists::load().value();
  EXPECT_NE(text_of(write_services(page, lists).markup()).find("Given now"), std::string::npos);
  page.died_on = Date{20'090};
  const auto after = text_of(write_services(page, lists).markup());
  EXPECT_NE(after.find("To end: the person has died"), std::string::npos) << after;
  for (const char* gone : {"given now", "Given now", "Start a service"}) EXPECT_EQ(after.find(gone), std::string::npos) << gone;
}

TEST_F(SupportPages, start_shows_what_a_week_comes_to) {
  open();
  Browser browser = site.sign_in_as("practitioner");
  EXPECT_EQ(browser.post("/people/adaref/support/new", form("t1")).status, 303);
  EXPECT_EQ(browser.post("/people/adaref/support/new", form("t1")).status, 303);
  ASSERT_EQ(services().size(), 1U);
  const auto page = text_of(browser.get("/people/adaref/support").whole_body());
  EXPECT_NE(page.find("10.5 hours a week. £231.00 a week."), std::string::npos) << page;
}

TEST_F(SupportPages, what_is_wrong_comes_back_beside_its_field_with_what_was_typed) {
  open();
  Browser browser = site.sign_in_as("practitioner");
  const auto answer = browser.post("/people/adaref/support/new", form("t1", {{"cost", "lots"}, {"planned_units", "ten"}, {"service_type", ""}, {"start_day", "99"}}));
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_EQ(find_all(page, ".govuk-error-message").size(), 4U);
  EXPECT_EQ(find_all(page, "input[name=cost]").at(0).attribute("value"), "lots");
  EXPECT_TRUE(services().empty());
}

TEST_F(SupportPages, a_guard_asks_why_and_the_reason_is_kept) {
  room_->add_guard([](store::ReadTx&, const access::ReadablePerson&, const Service& wanted, const std::vector<Service>& now, Date) -> std::optional<Hold> {
    if (!asks_for_more(wanted, now)) return std::nullopt;
    return Hold{"short_term.ot_look", "Somebody should look first at what the person could do again.", true, "/people/adaref/short-term/new"};
  });
  open();
  Browser browser = site.sign_in_as("practitioner");
  const auto asked = browser.post("/people/adaref/support/new", form("t1"));
  EXPECT_EQ(asked.status, 422);
  const auto page = asked.whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=hold_short_term_ot_look]").size(), 1U);
  EXPECT_NE(page.find("/people/adaref/short-term/new"), std::string::npos);
  EXPECT_TRUE(services().empty());
  EXPECT_EQ(browser.post("/people/adaref/support/new", form("t1", {{"hold_short_term_ot_look", "The occupational therapist came yesterday"}})).status, 303);
  ASSERT_EQ(services().size(), 1U);
  const auto less = "/people/adaref/support/" + services()[0].reference + "/change";
  EXPECT_EQ(browser.post(less, form("t2", {{"version", "1"}, {"planned_units", "8"}})).status, 303);
  EXPECT_EQ(services()[0].planned_units, 8);
}

TEST_F(SupportPages, a_guard_whose_other_thing_comes_first_is_not_talked_round) {
  room_->add_guard([](store::ReadTx&, const access::ReadablePerson&, const Service&, const std::vector<Service>&, Date) -> std::optional<Hold> { return Hold{"other.first", "Do that first.", false, "/x"}; });
  open();
  Browser browser = site.sign_in_as("practitioner");
  EXPECT_EQ(browser.post("/people/adaref/support/new", form("t1", {{"hold_other_first", "But"}})).status, 422);
  EXPECT_TRUE(services().empty());
}

TEST_F(SupportPages, a_change_two_people_make_shows_both_texts) {
  open();
  Browser first = site.sign_in_as("practitioner"), second = site.sign_in_as("practitioner");
  first.post("/people/adaref/support/new", form("t1"));
  const auto place = "/people/adaref/support/" + services()[0].reference + "/correct";
  EXPECT_EQ(first.post(place, form("a", {{"version", "1"}, {"planned_units", "12"}, {"reason", "Typed wrongly"}})).status, 303);
  const auto stale = second.post(place, form("b", {{"version", "1"}, {"planned_units", "9"}, {"reason", "Typed wrongly"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_NE(text_of(stale.whole_body()).find("Saved by someone else"), std::string::npos);
  EXPECT_EQ(find_all(stale.whole_body(), "input[name=planned_units]").at(0).attribute("value"), "9");
  EXPECT_EQ(services()[0].planned_units, 12);
}

TEST_F(SupportPages, ends_suspends_and_gives_again) {
  open();
  Browser browser = site.sign_in_as("practitioner");
  browser.post("/people/adaref/support/new", form("t1"));
  const auto place = "/people/adaref/support/" + services()[0].reference;
  const Date day = site.clock().today();
  const auto on = [&](std::string name) { return FormFields{{name + "_day", std::to_string(day.day())}, {name + "_month", std::to_string(day.month())}, {name + "_year", std::to_string(day.year())}}; };
  auto suspend = on("suspended");
  suspend.emplace_back("version", "1");
  EXPECT_EQ(browser.post(place + "/suspend", suspend).status, 303);
  EXPECT_EQ(browser.post(place + "/resume", {{"version", "2"}}).status, 303);
  EXPECT_EQ(browser.post(place + "/end", {{"version", "3"}}).status, 422);
  auto end = on("end");
  end.emplace_back("version", "3");
  end.emplace_back("outcome", "nfa_ended_as_planned");
  EXPECT_EQ(browser.post(place + "/end", end).status, 303);
  EXPECT_EQ(services()[0].end_on, day);
  EXPECT_EQ(browser.post(place + "/cancel", {{"version", "4"}, {"reason", ""}}).status, 422);
  EXPECT_EQ(browser.post(place + "/cancel", {{"version", "4"}, {"reason", "It never began"}}).status, 303);
  EXPECT_TRUE(services().empty());
}

TEST_F(SupportPages, are_read_by_who_may_open_the_record_and_changed_by_who_arranges_support) {
  open();
  Browser contact = site.sign_in_as("contact_worker"), analyst = site.sign_in_as("analyst");
  const auto page = contact.get("/people/adaref/support");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.whole_body().find("/support/new"), std::string::npos);
  EXPECT_EQ(find_all(page.whole_body(), "title").at(0).text.find("Ada"), std::string::npos);
  EXPECT_EQ(contact.get("/people/adaref/support/new").status, 404);
  EXPECT_EQ(analyst.get("/people/adaref/support").status, 404);
}

}  // namespace
}  // namespace stepwise::support
