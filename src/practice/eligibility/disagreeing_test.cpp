// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "practice/assessment/assessment_store.hpp"
#include "practice/disagreement/disagreement_site.hpp"
#include "practice/eligibility/desk_test_support.hpp"

namespace stepwise::eligibility {
namespace {

using access::Permission;
using disagreement::read_about;

/// A person who disagrees with everything: their assessment, and the decision that stands on it.
class Disagreeing : public test::Desk {
 public:
  Disagreeing() : site_{disagreement::Site::open(store(), random_, drafts_).value()} {
    site_->add_subject(assessment::disagreed_with);
    site_->add_subject(disagreed_with);
    for (auto section : site_->record_sections()) people_->add_section(std::move(section));
    for (const auto& route : site_->routes()) add_route(route);
    other_ = staff_;
    const access::NewStaff jo{.sign_in_name = "jo.moor", .name = "Jo Moor-Test", .role = "practitioner", .team = staff_.team, .password_hash = "", .must_change_password = false};
    other_.id = store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), jo); }).value();
    other_.name = "Jo Moor-Test";
    jo_ = access::staff_by_id(*store().read(), other_.id)->reference;
    staff_.reference = access::staff_by_id(*store().read(), staff_.id)->reference;
    (void)store().write([&](store::WriteTx& tx) -> Result<void> {
      assessed_ = signed_one(assessment::Kind::needs);
      assessment::insert_assessment(tx, random_, ann_, assessed_, "first");
      as_carer_ = signed_one(assessment::Kind::carer);
      assessment::insert_assessment(tx, random_, ann_, as_carer_, "second");
      decided_ = {};
      decided_.assessment = assessed_.reference;
      decided_.assessment_version = 1;
      decided_.assessed_on = decided_.judged_on = clock().today() + -3;
      decided_.decided_on = clock().today() + -2;
      decided_.decided_by_id = staff_.id;
      decided_.decided_by = staff_.name;
      decided_.owner = {staff_.id, staff_.name, "", staff_.team, "North"};
      insert_row(tx, random_, ann_, decided_);
      return {};
    });
  }
  assessment::Assessment signed_one(assessment::Kind kind) {
    assessment::Assessment one;
    one.kind = kind;
    one.asked_on = one.begun_on = clock().today() + -20;
    one.due_on = clock().today() + 8;
    one.talked_on = clock().today() + -4;
    one.signed_at = clock().now();
    one.signed_by = staff_.name;
    one.signed_number = 1;
    one.worker = {staff_.id, staff_.name, "", staff_.team, "North"};
    return one;
  }
  Answers says(std::string words, std::string part = "all") {
    return {{"part", std::move(part)}, {"words", std::move(words)}, {"wanted", "Ask my sister"}, {"said_by", "person"}, {"said_on", day(0)}, {"looks", jo_}};
  }
  std::vector<task::Task> tasks(const task::Source& source) { return source.due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 60}); }
  std::string about(std::string_view reference) { return "/people/ann-ref/disagreements/about/" + std::string{reference}; }
  std::vector<disagreement::Disagreement> said(std::string_view reference) { return read_about(*store().read(), readable("ann-ref"), reference); }

 protected:
  std::shared_ptr<disagreement::Site> site_;
  access::Staff other_;
  std::string jo_;   ///< who did not make it
  assessment::Assessment assessed_, as_carer_;
  Determination decided_;
};

TEST_P(Disagreeing, with_everything_is_kept_in_their_words_shown_beside_it_and_answered_by_somebody_else) {
  const std::string here = "/people/ann-ref/eligibility/" + decided_.reference;
  kept_at(about(assessed_.reference), says("None of this is me"));
  kept_at(about(decided_.reference), says("I <am> eligible", "decision"));
  ASSERT_EQ(said(assessed_.reference).size(), 1U);
  EXPECT_NE(body(here).find("I &lt;am&gt; eligible"), std::string::npos);
  EXPECT_NE(html::text_of(body("/people/ann-ref/help")).find("None of this is me"), std::string::npos);
  EXPECT_EQ(tasks(site_->work().front()).size(), 2U);
  const std::string one = "/people/ann-ref/disagreements/" + said(decided_.reference).front().reference;
  EXPECT_EQ(ask(http::Method::get, one).status, 422) << "whoever decided does not answer";
  std::swap(staff_, other_);
  EXPECT_EQ(post(one, {{"outcome", "stands"}, {"words", "We looked"}}).status, 422) << "they are told first";
  kept_at(one, {{"outcome", "looking"}, {"words", "We see her on Monday"}});
  EXPECT_EQ(tasks(site_->work().front()).size(), 2U) << "it still waits";
  kept_at(one, {{"outcome", "changed"}, {"words", "She is right"}, {"told_on", day(0)}});
  EXPECT_EQ(tasks(site_->work().front()).size(), 1U);
  EXPECT_EQ(post(one, {{"outcome", "stands"}, {"words", "Again"}, {"told_on", day(0)}}).status, 409) << "only added to";
  const auto page = html::text_of(body(here));
  for (const char* words : {"I <am> eligible", "We see her on Monday", "She is right", "Answered by Jo Moor-Test"}) EXPECT_NE(page.find(words), std::string::npos) << words;
  kept_at(about(decided_.reference), says("Still wrong", "decision"));
  EXPECT_EQ(said(decided_.reference).size(), 2U) << "what they say later stands beside it";
  const auto many = disagreement::counted(*store().read(), staff_.team, clock().today() + -30);
  EXPECT_EQ(many.at(""), 2);
  EXPECT_EQ(many.at("changed"), 1);
}

TEST_P(Disagreeing, says_what_is_missing_and_keeps_what_was_typed) {
  auto answers = says("");
  answers[3].second = "family";
  answers.back().second = staff_.reference;
  const auto refused = post(about(assessed_.reference), answers);
  EXPECT_EQ(refused.status, 422);
  for (const char* words : {"Write what they disagree with, in their words", "Choose one of the list", "Ask my sister"}) EXPECT_NE(refused.whole_body().find(words), std::string::npos) << words;
  answers[1].second = "All of it";
  answers.back().second = jo_;
  EXPECT_NE(post(about(assessed_.reference), answers).whole_body().find("Enter their name"), std::string::npos);
  EXPECT_TRUE(said(assessed_.reference).empty());
  EXPECT_EQ(ask(http::Method::get, about("none")).status, 404);
}

TEST_P(Disagreeing, is_made_once_by_a_double_click_and_handed_over_but_never_to_whoever_made_it) {
  EXPECT_EQ(post(about(assessed_.reference), says("No"), "token").status, 303);
  EXPECT_EQ(post(about(assessed_.reference), says("No"), "token").status, 303);
  ASSERT_EQ(said(assessed_.reference).size(), 1U);
  const auto source = site_->work().front();
  const auto task = tasks(source).front();
  const auto give = [&](StaffId to) { return store().write([&](store::WriteTx& tx) { return source.give(tx, changeable("ann-ref"), task, to, {}); }); };
  EXPECT_FALSE(give(staff_.id).has_value());
  EXPECT_TRUE(give(other_.id).has_value());
}

TEST_P(Disagreeing, is_answered_by_whom_it_was_given_to_or_by_another_who_says_that_they_take_it_over) {
  const auto maker = staff_;
  const access::NewStaff sol{.sign_in_name = "sol.marsh", .name = "Sol Marsh", .role = "practitioner", .team = staff_.team, .password_hash = "", .must_change_password = false};
  staff_.id = store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), sol); }).value();
  staff_.name = "Sol Marsh";
  kept_at(about(assessed_.reference), says("None of this is me"));
  const std::string one = "/people/ann-ref/disagreements/" + said(assessed_.reference).front().reference;
  const Answers answer{{"outcome", "stands"}, {"words", "We looked"}, {"told_on", day(0)}};
  EXPECT_EQ(ask(http::Method::get, one).status, 422) << "whoever wrote it down does not answer";
  Answers instead = answer;
  instead.emplace_back("instead", "yes");
  EXPECT_EQ(post(one, instead).status, 422) << "nor takes it over";
  const auto task = tasks(site_->work().front()).front();
  store::AuditLine own;
  own.actor = staff_.id;
  EXPECT_FALSE(store().write([&](store::WriteTx& tx) { return site_->work().front().give(tx, changeable("ann-ref"), task, staff_.id, own); }).has_value()) << "nor gives it to themselves";
  const access::NewStaff rae{.sign_in_name = "rae.holt", .name = "Rae Holt", .role = "practitioner", .team = maker.team, .password_hash = "", .must_change_password = false};
  staff_.id = store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), rae); }).value();
  staff_.name = "Rae Holt";
  EXPECT_NE(body(one).find("I look at it instead of Jo Moor-Test, who knows"), std::string::npos);
  EXPECT_EQ(post(one, answer).status, 422) << "it was given to Jo";
  EXPECT_TRUE(said(assessed_.reference).front().answers.empty());
  kept_at(one, instead);
  EXPECT_EQ(said(assessed_.reference).front().owner.worker_name, "Rae Holt");
  EXPECT_EQ(said(assessed_.reference).front().answers.size(), 1U);
  const auto lines = person::read_access_history(*store().read(), readable("ann-ref"), 0, 100);
  EXPECT_TRUE(std::ranges::any_of(lines, [](const person::Access& line) { return line.action == "disagreement.handed_over" && line.reason == "I look at it instead of Jo Moor-Test, who knows"; }));
}

TEST_P(Disagreeing, as_a_carer_is_for_those_who_support_carers) {
  kept_at(about(as_carer_.reference), says("I am not coping, whatever it says"));
  EXPECT_TRUE(tasks(site_->work().front()).empty());
  ASSERT_EQ(tasks(disagreement::carers_work()).size(), 1U);
  EXPECT_EQ(tasks(disagreement::carers_work()).front().kind, "disagreement.carer.answer");
  EXPECT_EQ(body("/people/ann-ref/help").find("not coping"), std::string::npos);
  std::swap(staff_, other_);
  staff_.may.erase(Permission::support_carers);
  EXPECT_EQ(ask(http::Method::get, about(as_carer_.reference)).status, 404);
  EXPECT_EQ(ask(http::Method::get, "/people/ann-ref/disagreements/" + said(as_carer_.reference).front().reference).status, 404);
}

TEST_P(Disagreeing, is_looked_at_by_somebody_near_or_by_anybody_who_may_by_name) {
  store().write([&](store::WriteTx& tx) -> Result<void> {
    access::write_shipped_roles(tx);
    const auto team = access::create_team(tx, random_, access::command_line_actor(), "Far away").value();
    for (const auto& [sign_in, name, role] : {std::tuple{"sol.marsh", "Sol Marsh", "practitioner"}, {"ola.fell", "Ola Fell", "director"}})
      (void)access::create_staff(tx, random_, access::command_line_actor(), {sign_in, name, role, team, "x"});
    return {};
  });
  EXPECT_EQ(ask(http::Method::get, about(assessed_.reference)).whole_body().find("Sol Marsh"), std::string::npos);
  Answers named = says("That is not how it was");
  named.back() = {"looks_else", "Ola Fell"};
  EXPECT_EQ(post(about(assessed_.reference), named).status, 422) << "who may not assess is not found";
  named.back() = {"looks_else", "sol marsh"};
  kept_at(about(assessed_.reference), named);
  EXPECT_EQ(said(assessed_.reference).front().owner.worker_name, "Sol Marsh");
}

STEPWISE_EACH_ENGINE(Disagreeing);

}  // namespace
}  // namespace stepwise::eligibility
