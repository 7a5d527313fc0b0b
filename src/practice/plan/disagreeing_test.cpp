// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/answered.hpp"
#include "practice/plan/desk_test_support.hpp"
#include "practice/plan/plan_lists.hpp"

namespace stepwise::plan::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// A plan that the person was asked about, and does not agree with.
class PlanDisagreed : public PlanDesk {
 public:
  PlanDisagreed() {
    for (const auto& route : approvals_->routes()) add_route(route);
  }
  void disagree(std::string units = "7") {
    begin();
    add_paid(std::move(units));
    write_all();
    expect_kept(answer("disagrees", "I want my old life back"));
  }
  Answers words() { return {{"of_version", version()}, {"written_by", "planner"}, {"my_words", "I want to stay in my street <please not the home>"}, {"matters", "Home and people"}, {"advice", "Falls clinic"},
                            {"payment_every", "4_weekly"}, {"difference", "Two hours more after the fall"}, {"involved", "Ada and Jean"}, {"heard", "nobody"}, {"review_on", day(49)}, {"checks_seen", "yes"}}; }
  /// What is read on a page before anything else that stands there.
  std::string first_inset(const std::string& address) {
    const auto all = html::find_all(body(address), ".govuk-inset-text");
    return all.empty() ? "" : all.front().text;
  }
};

TEST_P(PlanDisagreed, whoever_signs_reads_first_that_the_person_disagrees_and_with_what) {
  disagree("9");
  const auto told = AllOf(HasSubstr("The person answered on " + std::string{long_date(clock().today())} + ": Disagrees with all of it"), HasSubstr("I want my old life back"));
  EXPECT_THAT(first_inset(home() + "/sign"), told);
  expect_kept(sign());
  const auto asked = approval::latest(*store().read(), "plan", plan().reference);
  ASSERT_TRUE(asked);
  EXPECT_THAT(first_inset(approval::approval_href(asked->reference)), told);
}

TEST_P(PlanDisagreed, an_answer_by_somebody_else_says_whose_it_is_and_one_who_agrees_warns_nobody) {
  make_agreed();
  EXPECT_THAT(body(home()), HasSubstr("Ready to sign"));
  EXPECT_EQ(first_inset(home() + "/sign"), "");
  expect_kept(send(home() + "/agreement", {{"of_version", version()}, {"answer", "in_part"}, {"disagrees", "No day centre"}, {"by", "representative"}, {"name", "Jean Byron-Test"}, {"authority", "Power of attorney, seen"}, {"on", day(0)}}));
  EXPECT_THAT(first_inset(home() + "/sign"), AllOf(HasSubstr("Jean Byron-Test answered on"), HasSubstr("Agrees with part of it"), HasSubstr("Power of attorney, seen"), HasSubstr("No day centre")));
}

TEST_P(PlanDisagreed, what_is_saved_unchanged_or_read_by_a_worker_keeps_the_answer) {
  disagree();
  const auto stands = [&](const char* after) {
    ASSERT_TRUE(plan().agreement) << after;
    EXPECT_EQ(plan().agreement->disagrees, "I want my old life back") << after;
  };
  expect_kept(send(home() + "/words", words()));
  stands("words");
  basis_->stamp = "2";
  Answers seen = words();
  seen.push_back({"assessment_seen", "yes"});
  expect_kept(send(home() + "/words", seen));
  EXPECT_EQ(plan().assessment_stamp, "2");
  stands("the assessment read");
  expect_kept(send(home() + "/when-things-change", {{"of_version", version()}, {"dips", "Less tea"}, {"contingency", "Ring Sue"}}));
  stands("when things change");
  expect_kept(send(home() + "/needs/hygiene", {{"of_version", version()}, {"met_by", "me"}, {"met_by", "paid_budget"}, {"how", "I wash my face, Fold Farm helps with the rest"}, {"council", "part"}}));
  stands("a need");
  const std::string line = home() + "/pieces/" + plan().pieces.at(0).reference;
  expect_kept(send(line, {{"of_version", version()}, {"what", "Help with a wash"}, {"outcome", "out1"}, {"need", "hygiene"}, {"who_kind", "paid_budget"}, {"start", day(0)}, {"component", "home_support"},
                          {"unit", "hour"}, {"units", "7"}, {"provider", "Fold Farm"}, {"held_as", "managed"}, {"service_type", "community"}}));
  stands("a line");
}

TEST_P(PlanDisagreed, a_change_of_the_plan_asks_again_and_keeps_what_was_said_before) {
  disagree();
  Answers other = words();
  other[2].second = "I will try the new flat";
  const auto saved = send(home() + "/words", other);
  expect_kept(saved);
  EXPECT_FALSE(plan().agreement);
  EXPECT_THAT(body(location(saved)), AllOf(HasSubstr("ask the person again"), HasSubstr("What I said before it was changed"), HasSubstr("I want my old life back")));
  EXPECT_THAT(first_inset(home() + "/agreement"), AllOf(HasSubstr("before the plan was changed: Disagrees with all of it"), HasSubstr("I want my old life back")));
  EXPECT_EQ(state_of(plan()), State::draft);
  EXPECT_EQ(open_plans(*store().read(), std::nullopt, std::nullopt)[0].state, State::draft);
  const auto again = send(home() + "/when-things-change", {{"of_version", version()}, {"dips", "No tea"}, {"contingency", "Ring Sue"}});
  EXPECT_THAT(body(location(again)), AllOf(Not(HasSubstr("ask the person again")), HasSubstr("I want my old life back"))) << "nobody answered this one";
  expect_kept(answer());
  EXPECT_EQ(plan().agreement->answer, "agreed");
  EXPECT_FALSE(plan().said_before);
}

TEST_P(PlanDisagreed, a_changed_line_asks_again_and_keeps_what_was_said_before) {
  disagree();
  const auto added = send(home() + "/pieces/new", {{"of_version", version()}, {"what", "Choir"}, {"outcome", "out1"}, {"who_kind", "community"}, {"start", day(0)}});
  expect_kept(added);
  EXPECT_FALSE(plan().agreement);
  ASSERT_TRUE(plan().said_before);
  EXPECT_EQ(plan().said_before->answer, "disagrees");
  EXPECT_EQ(plan().said_before->on, clock().today());
  EXPECT_THAT(body(location(added)), AllOf(HasSubstr("ask the person again"), HasSubstr("I want my old life back")));
}

TEST_P(PlanDisagreed, it_is_not_called_ready_while_something_is_open) {
  disagree();
  block_ = "An advocate is needed for planning and has not started";
  EXPECT_THAT(body(home()), AllOf(HasSubstr("Still to do before it is signed"), HasSubstr("It is not ready to sign yet"), Not(HasSubstr("Ready to sign"))));
  EXPECT_THAT(body("/plans?list=agreed&team=all"), AllOf(HasSubstr("Ada Byron-Test"), Not(HasSubstr("Ready to sign"))));
}

TEST_P(PlanDisagreed, a_signed_plan_says_who_looks_again_and_how_to_complain_to_one_who_disagrees) {
  disagree();
  EXPECT_THAT(body(home() + "/document"), Not(HasSubstr("Ombudsman"))) << "not before it is signed";
  expect_kept(sign());
  for (const std::string& page : {home(), home() + "/document"}) EXPECT_THAT(body(page), AllOf(HasSubstr("I can ask Kate Moor-Test"), HasSubstr("Somebody who did not sign it will look at it"), HasSubstr("complain"), HasSubstr("Ombudsman"))) << page;
}

TEST(answered, the_ends_of_lines_and_what_a_worker_ticks_are_no_change) {
  Plan plan, other;
  plan.my_words = "Home\nand people", other.my_words = "Home\r\nand people";
  other.checks_seen = true, other.assessment_stamp = "2";
  EXPECT_TRUE(says_the_same(plan, other));
  other.review_on = Date{20'000};
  EXPECT_FALSE(says_the_same(plan, other));
}

STEPWISE_EACH_ENGINE(PlanDisagreed);

}  // namespace
}  // namespace stepwise::plan::test
