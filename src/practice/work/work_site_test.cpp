// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"
#include "practice/work/work_site.hpp"

namespace stepwise::work {
namespace {

using access::test::Browser;
using access::test::header_of;
using html::find_all;
using html::text_of;

class WorkPages : public ::testing::Test {
 protected:
  WorkPages() {
    room_ = Site::open(site.store(), site.random()).value();
    site.add(room_->routes());
    person::NewPerson person;
    person.reference = "adaref";
    person.details.given_name = "Ada";
    person.details.family_name = "Byron-Test";
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  std::string reference_of(StaffId id) { return access::staff_by_id(*site.store().read(), id)->reference; }
  /// Adds a thing to do about Ada for tomorrow and gives its address.
  std::string add_to_do(Browser& browser, StaffId worker, std::string words = "Ring the housing office") {
    const Date day = site.clock().today() + 1;
    const auto answer = browser.post("/people/adaref/to-do/new", {{"words", std::move(words)}, {"due_day", std::to_string(day.day())}, {"due_month", std::to_string(day.month())},
                                                                 {"due_year", std::to_string(day.year())}, {"worker", reference_of(worker)}, {"form_token", "tok" + std::to_string(++added_)}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const auto place = header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  access::test::TestSite site{"sqlite"};
  std::shared_ptr<Site> room_;
  int added_ = 0;
};

TEST_F(WorkPages, a_thing_to_do_stands_in_the_list_until_it_is_done) {
  const StaffId me = site.add_staff("practitioner");
  Browser browser = site.sign_in(me);
  const auto place = add_to_do(browser, me);
  const auto list = browser.get("/work").whole_body();
  EXPECT_NE(text_of(list).find("Ring the housing office"), std::string::npos);
  EXPECT_EQ(find_all(list, "input[name=task]").size(), 1U);
  EXPECT_EQ(find_all(list, "title").at(0).text.find("Ada"), std::string::npos);
  EXPECT_EQ(browser.post(place, {{"note", "They will write"}}).status, 303);
  EXPECT_EQ(text_of(browser.get("/work").whole_body()).find("Ring the housing office"), std::string::npos);
  EXPECT_NE(text_of(browser.get(place).whole_body()).find("They will write"), std::string::npos);
}

TEST_F(WorkPages, wrong_answers_come_back_with_what_was_typed) {
  Browser browser = site.sign_in_as("practitioner");
  const auto answer = browser.post("/work/to-do/new", {{"words", ""}, {"due_day", "31"}, {"due_month", "2"}, {"due_year", "2027"}, {"worker", "nobody"}});
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_EQ(find_all(page, ".govuk-error-message").size(), 3U);
  EXPECT_EQ(find_all(page, "input[name=due_day]").at(0).attribute("value"), "31");
}

TEST_F(WorkPages, work_handed_over_waits_for_a_receipt) {
  const StaffId me = site.add_staff("practitioner"), other = site.add_staff("practitioner");
  Browser mine = site.sign_in(me), theirs = site.sign_in(other);
  add_to_do(mine, me);
  const auto key = find_all(mine.get("/work").whole_body(), "input[name=task]").at(0).attribute("value");
  const auto form = mine.get("/work/hand-over?scope=mine&task=" + http::encode_component(key)).whole_body();
  EXPECT_NE(text_of(form).find("Ring the housing office"), std::string::npos);
  EXPECT_NE(text_of(mine.get("/work/hand-over?scope=mine&all=yes").whole_body()).find("Ring the housing office"), std::string::npos);
  EXPECT_EQ(mine.get("/work/hand-over?scope=mine").status, 303);
  EXPECT_EQ(mine.post("/work/hand-over", {{"scope", "mine"}, {"task", key}, {"to", ""}, {"reason", ""}}).status, 422);
  EXPECT_EQ(mine.post("/work/hand-over", {{"scope", "mine"}, {"task", key}, {"to", reference_of(me)}, {"reason", "x"}}).status, 422);
  const auto handed = mine.post("/work/hand-over", {{"scope", "mine"}, {"task", key}, {"to", reference_of(other)}, {"reason", "On leave from Monday"}, {"form_token", "h1"}});
  ASSERT_EQ(handed.status, 303) << text_of(handed.whole_body());
  auto place = header_of(handed, "Location");
  place = place.substr(0, place.find('?'));
  EXPECT_NE(text_of(theirs.get("/work").whole_body()).find("to acknowledge"), std::string::npos);
  EXPECT_TRUE(find_all(mine.get(place).whole_body(), "textarea[name=note]").empty());
  EXPECT_EQ(mine.post(place, {{"note", ""}}).status, 404);
  EXPECT_EQ(theirs.post(place, {{"note", "Will do"}}).status, 303);
  EXPECT_EQ(text_of(theirs.get("/work").whole_body()).find("to acknowledge"), std::string::npos);
  EXPECT_NE(text_of(theirs.get("/work").whole_body()).find("Ring the housing office"), std::string::npos);
}

/// What a list leaves out because its reader may not open it would be lost with them.
TEST_F(WorkPages, work_is_given_only_to_somebody_who_may_open_it) {
  const StaffId me = site.add_staff("practitioner"), planner = site.add_staff("support_planner"), analyst = site.add_staff("analyst");
  task::Task visit{.kind = "visit.due", .reference = "v1", .title = "Go and see her", .href = "/visits/v1", .person_reference = "adaref", .worker = me, .due = site.clock().today()};
  room_->add({.kinds = "visit", .due = [visit](store::ReadTx&, const task::Asked&) { return std::vector{visit}; },
              .give = [](store::WriteTx&, const access::ChangeablePerson&, const task::Task&, StaffId, const store::AuditLine&) { return Result<void>{}; }},
             access::Permission::assess);
  Browser mine = site.sign_in(me);
  add_to_do(mine, me);
  const auto offered = [&](const std::string& page) {
    std::vector<std::string> all;
    for (const auto& option : find_all(page, "option")) all.push_back(option.attribute("value"));
    return all;
  };
  const auto tasks = find_all(mine.get("/work").whole_body(), "input[name=task]");
  ASSERT_EQ(tasks.size(), 2U);
  const auto visits = mine.get("/work/hand-over?scope=mine&task=visit.due%7Cv1").whole_body();
  EXPECT_NE(text_of(visits).find("Go and see her"), std::string::npos);
  EXPECT_EQ(std::ranges::count(offered(visits), reference_of(me)), 1);
  EXPECT_EQ(std::ranges::count(offered(visits), reference_of(planner)), 0);
  const auto refused = mine.post("/work/hand-over", {{"scope", "mine"}, {"task", "visit.due|v1"}, {"to", reference_of(planner)}, {"reason", "Plans with her"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(text_of(refused.whole_body()).find("may not open all of this work"), std::string::npos);
  const auto to_dos = mine.get("/work/to-do/new").whole_body();
  EXPECT_EQ(std::ranges::count(offered(to_dos), reference_of(planner)), 1);
  EXPECT_EQ(std::ranges::count(offered(to_dos), reference_of(analyst)), 0);
}

/// A closed team, somebody who left it, and work that is still theirs: all of it is found, and can be given to somebody.
TEST_F(WorkPages, nothing_is_lost_when_a_team_closes_and_whoever_held_its_work_has_left) {
  const access::Actor admin = access::command_line_actor();
  const auto team = site.store().write([&](store::WriteTx& tx) { return access::create_team(tx, site.random(), admin, "Harbour team"); });
  ASSERT_TRUE(team);
  const StaffId leaver = site.add_staff("practitioner"), other = site.add_staff("practitioner");
  const auto change = [&](bool active) {
    return site.store().write([&](store::WriteTx& tx) -> Result<void> {
      const auto one = *access::staff_by_id(tx, leaver);
      return access::change_staff(tx, admin, one, {.sign_in_name = one.sign_in_name, .name = one.name, .role = one.role, .team = *team, .active = active});
    });
  };
  ASSERT_TRUE(change(true));
  Browser mine = site.sign_in(leaver), manager = site.sign_in_as("team_manager");
  add_to_do(mine, leaver);
  ASSERT_TRUE(change(false));
  ASSERT_TRUE(site.store().write([&](store::WriteTx& tx) -> Result<void> {
    for (const auto& one : access::list_teams(tx))
      if (one.id == *team) return access::change_team(tx, admin, one, one.name, true);
    return fail(FaultKind::not_found, "no team");
  }));
  const auto all = manager.get("/work/team").whole_body();
  std::string reference;
  for (const auto& option : find_all(all, "option"))
    if (option.text.find("Harbour team (closed)") != std::string::npos) reference = option.attribute("value");
  ASSERT_FALSE(reference.empty()) << text_of(all);
  const auto held = manager.get("/work/team?until=month&team=" + reference).whole_body();
  EXPECT_NE(text_of(held).find("no longer works here"), std::string::npos);
  EXPECT_NE(text_of(held).find("Ring the housing office"), std::string::npos);
  const auto key = find_all(held, "input[name=task]").at(0).attribute("value");
  EXPECT_EQ(manager.post("/work/hand-over", {{"scope", "team:" + reference}, {"task", key}, {"to", reference_of(other)}, {"reason", "The team closed"}, {"form_token", "h9"}}).status, 303);
  EXPECT_NE(text_of(site.sign_in(other).get("/work").whole_body()).find("Ring the housing office"), std::string::npos);
}

TEST_F(WorkPages, another_workers_caseload_is_for_who_supervises) {
  const StaffId worker = site.add_staff("practitioner");
  Browser colleague = site.sign_in_as("practitioner"), manager = site.sign_in_as("team_manager");
  const auto place = "/work/worker/" + reference_of(worker);
  EXPECT_EQ(colleague.get(place).status, 404);
  EXPECT_EQ(colleague.get(place + "/supervision").status, 404);
  EXPECT_EQ(manager.get(place).status, 200);
  const Date today = site.clock().today();
  EXPECT_EQ(manager.post(place + "/supervision", {{"note", ""}}).status, 422);
  const auto kept = manager.post(place + "/supervision", {{"note", "Agreed to close A.B. after the review"}, {"held_day", std::to_string(today.day())}, {"held_month", std::to_string(today.month())},
                                                          {"held_year", std::to_string(today.year())}, {"form_token", "s1"}});
  EXPECT_EQ(kept.status, 303);
  EXPECT_NE(text_of(manager.get(place).whole_body()).find("Agreed to close A.B."), std::string::npos);
  Browser own = site.sign_in(worker);
  EXPECT_NE(text_of(own.get(place).whole_body()).find("Agreed to close A.B."), std::string::npos);
}

TEST_F(WorkPages, a_caseload_shows_all_that_is_held_fifty_to_a_page) {
  const StaffId me = site.add_staff("practitioner");
  Browser browser = site.sign_in(me);
  for (int i = 0; i < 53; ++i) add_to_do(browser, me);
  const auto place = "/work/worker/" + reference_of(me);
  const auto first = browser.get(place).whole_body();
  EXPECT_EQ(find_all(first, "tr").size(), 1U + 50U);
  EXPECT_NE(text_of(first).find("Showing 1 to 50 of 53"), std::string::npos);
  EXPECT_EQ(find_all(browser.get(place + "?page=2").whole_body(), "tr").size(), 1U + 3U);
  EXPECT_EQ(find_all(browser.get(place + "?page=99").whole_body(), "tr").size(), 1U + 3U);
}

TEST_F(WorkPages, the_file_names_nobody) {
  const StaffId me = site.add_staff("practitioner");
  Browser browser = site.sign_in(me);
  add_to_do(browser, me, "Ring Ada");
  const auto csv = browser.get("/work.csv?scope=mine").whole_body();
  EXPECT_NE(csv.find("To do"), std::string::npos);
  EXPECT_EQ(csv.find("Ada"), std::string::npos);
  EXPECT_EQ(browser.get("/work.csv?scope=worker:nobody").status, 404);
}

TEST_F(WorkPages, who_may_not_read_work_finds_no_page) {
  Browser analyst = site.sign_in_as("analyst");
  for (const char* place : {"/work", "/work/team", "/work/hand-overs", "/work/to-do/new", "/work.csv"}) EXPECT_EQ(analyst.get(place).status, 404) << place;
}

}  // namespace
}  // namespace stepwise::work
