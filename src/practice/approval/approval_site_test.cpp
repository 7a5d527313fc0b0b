// SPDX-License-Identifier: Apache-2.0
#include "practice/approval/approval_site.hpp"

#include <gtest/gtest.h>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::approval {
namespace {

using access::test::Browser;
using access::test::header_of;
using html::find_all;
using html::text_of;

/// A record with a worker who asks, two managers, two people, and the kind "plan" whose follow-up can be told to refuse.
class Approvals : public ::testing::TestWithParam<std::string> {
 protected:
  Approvals() : site{GetParam()} {
    room_ = Site::open(site.store()).value();
    room_->add_kind({"plan", noted("A plan to be put in place"), [](std::string_view person, std::string_view about) { return "/people/" + std::string{person} + "/plans/" + std::string{about}; },
                     access::Permission::approve_plan,
                     [this](store::WriteTx&, const access::ChangeablePerson&, const Approval& one, const access::Staff&, store::AuditLine) -> Result<void> {
                       followed_.push_back(one.decision);
                       if (refuse_) return fail(FaultKind::stale, "The assessment changed meanwhile");
                       return {};
                     }});
    site.add(room_->routes());
    add("adaref", "Ada", false);
    add("hidref", "Hugh", true);
    asker_ = staff(site.add_staff("practitioner"));
    manager_id_ = site.add_staff("team_manager");
    manager_ = staff(manager_id_);
  }
  void add(std::string reference, std::string given, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = "Byron-Test";
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  access::Staff staff(StaffId id) {
    const auto record = access::staff_by_id(*site.store().read(), id);
    access::Staff staff;
    staff.id = id;
    staff.name = record->name;
    staff.role = record->role;
    staff.may = {access::Permission::read_person, access::Permission::change_person, access::Permission::read_restricted};
    return staff;
  }
  access::ChangeablePerson who(std::string_view reference = "adaref") {
    access::Gate gate{site.store(), asker_, "r"};
    return gate.changeable(*site.store().read(), reference, "test").value();
  }
  Result<std::string> ask_for(std::string about, std::string why = "Costs more than I may sign", std::string_view person = "adaref") {
    const auto whom = who(person);
    return site.store().write([&](store::WriteTx& tx) { return ask(tx, site.random(), whom, {.kind = "plan", .about = about, .why = why, .weekly_pence = 12'050}, asker_, {}); });
  }
  std::optional<Approval> now(std::string about) { return latest(*site.store().read(), "plan", about); }

  access::test::TestSite site;
  std::shared_ptr<Site> room_;
  access::Staff asker_, manager_;
  StaffId manager_id_{0};
  std::vector<std::string> followed_;
  bool refuse_ = false;
};

TEST_P(Approvals, asked_twice_is_one_and_another_question_waits_for_its_answer) {
  const auto first = ask_for("p1");
  ASSERT_TRUE(first);
  EXPECT_EQ(ask_for("p1").value(), *first);
  const auto whom = who();
  const auto other = site.store().write([&](store::WriteTx& tx) { return ask(tx, site.random(), whom, {.kind = "plan", .about = "p1", .why = "Also mine", .weekly_pence = 1}, manager_, {}); });
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, FaultKind::stale);
  EXPECT_FALSE(ask_for("p2", "  ")) << "why is needed";
  EXPECT_EQ(now("p1")->weekly_pence, 12'050);
  EXPECT_EQ(now("p1")->due_on, site.clock().today() + days_to_decide);
}

TEST_P(Approvals, the_author_never_approves_and_what_is_sent_back_can_be_asked_again) {
  const auto reference = ask_for("p1").value();
  const auto whom = who();
  const auto decide_as = [&](const access::Staff& by, Act act, std::string why) {
    return site.store().write([&](store::WriteTx& tx) { return decide(tx, whom, reference, {act, why, true}, by, {}); });
  };
  EXPECT_FALSE(decide_as(asker_, Act::agree, ""));
  EXPECT_FALSE(decide_as(manager_, Act::send_back, " "));
  EXPECT_EQ(now("p1")->standing(), Standing::waiting);
  ASSERT_TRUE(decide_as(manager_, Act::send_back, "What would she try first?"));
  const auto again = decide_as(manager_, Act::agree, "");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, FaultKind::stale);
  EXPECT_EQ(sent_back(*site.store().read(), std::nullopt, asker_.id).size(), 1U);
  const auto second = ask_for("p1");
  ASSERT_TRUE(second);
  EXPECT_NE(*second, reference);
  EXPECT_TRUE(sent_back(*site.store().read(), std::nullopt, asker_.id).empty()) << "asked again";
  EXPECT_EQ(read_approvals(*site.store().read(), whom.readable()).size(), 2U);
}

TEST_P(Approvals, restricted_people_stand_in_no_list) {
  ASSERT_TRUE(ask_for("p1"));
  ASSERT_TRUE(ask_for("p2", "why", "hidref"));
  EXPECT_EQ(waiting(*site.store().read(), std::nullopt).size(), 1U);
  EXPECT_EQ(asked_by(*site.store().read(), asker_.id, site.clock().today()).size(), 1U);
}

TEST_P(Approvals, a_manager_decides_on_the_page_and_what_follows_runs_with_it) {
  const auto reference = ask_for("p1").value();
  Browser browser = site.sign_in(manager_id_);
  const auto list = browser.get("/approvals").whole_body();
  EXPECT_NE(text_of(list).find("Ada Byron-Test"), std::string::npos);
  EXPECT_EQ(find_all(list, "title").at(0).text.find("Ada"), std::string::npos);
  const auto page = browser.get(approval_href(reference)).whole_body();
  EXPECT_NE(text_of(page).find("£120.50 a week"), std::string::npos);
  EXPECT_EQ(find_all(page, "title").at(0).text.find("Ada"), std::string::npos);
  EXPECT_EQ(browser.post(approval_href(reference), {{"act", "send_back"}, {"reason", ""}}).status, 422);
  refuse_ = true;
  const auto refused = browser.post(approval_href(reference), {{"act", "agree"}, {"reason", "Good"}});
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(text_of(refused.whole_body()).find("The assessment changed meanwhile"), std::string::npos);
  EXPECT_EQ(now("p1")->standing(), Standing::waiting) << "what follows and the decision are kept or lost together";
  refuse_ = false;
  EXPECT_EQ(browser.post(approval_href(reference), {{"act", "agree"}, {"reason", ""}}).status, 303);
  EXPECT_EQ(now("p1")->standing(), Standing::agreed);
  EXPECT_EQ(followed_.back(), "agreed");
  EXPECT_EQ(browser.post(approval_href(reference), {{"act", "send_back"}, {"reason", "Too late"}}).status, 409);
}

TEST_P(Approvals, who_asked_reads_it_and_withdraws_but_is_offered_no_decision) {
  const auto reference = ask_for("p1").value();
  Browser browser = site.sign_in(asker_.id);
  const auto page = browser.get(approval_href(reference)).whole_body();
  std::vector<std::string> acts;
  for (const auto& button : find_all(page, "button[name=act]")) acts.push_back(button.attribute("value"));
  EXPECT_EQ(acts, std::vector<std::string>{"withdraw"});
  EXPECT_EQ(browser.post(approval_href(reference), {{"act", "agree"}}).status, 422);
  EXPECT_EQ(browser.post(approval_href(reference), {{"act", "withdraw"}, {"reason", "He moved away"}}).status, 303);
  EXPECT_EQ(now("p1")->standing(), Standing::withdrawn);
}

TEST_P(Approvals, nobody_else_finds_it) {
  const auto reference = ask_for("p1").value();
  EXPECT_EQ(site.sign_in_as("practitioner").get(approval_href(reference)).status, 404);
  EXPECT_EQ(site.sign_in_as("analyst").get("/approvals").status, 404);
}

TEST_P(Approvals, stand_in_the_work_of_those_who_decide_and_come_back_to_who_asked) {
  const auto reference = ask_for("p1").value();
  const task::Asked soon{.today = site.clock().today(), .until = site.clock().today() + 30};
  const auto sources = room_->to_decide();
  ASSERT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources[0].second, access::Permission::approve_plan);
  const auto tasks = sources[0].first.due(*site.store().read(), soon);
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].href, approval_href(reference));
  EXPECT_FALSE(tasks[0].worker);
  EXPECT_TRUE(room_->work()[0].due(*site.store().read(), soon).empty());
  const auto whom = who();
  ASSERT_TRUE(site.store().write([&](store::WriteTx& tx) { return send_back(tx, whom, reference, "Ask her sister first", manager_, {}); }));
  const auto back = room_->work()[0].due(*site.store().read(), soon);
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].worker, asker_.id);
  EXPECT_TRUE(sources[0].first.due(*site.store().read(), soon).empty());
}

STEPWISE_EACH_ENGINE(Approvals);

}  // namespace
}  // namespace stepwise::approval
