// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/desk_test_support.hpp"

namespace stepwise::assessment {
namespace {

using namespace test;

class Amending : public Desk {};

TEST_P(Amending, is_amended_with_a_reason_and_tells_what_stood_on_it) {
  site_of_->add_standers([](store::ReadTx&, const access::ReadablePerson&, const Assessment&) {
    return std::vector<Standing>{{"The plan", "/plans/p1", StaffId{11}, "Ama Okafor", {}}};
  });
  const auto here = signed_one();
  EXPECT_EQ(send(here + "/needs/nutrition", {{"assessment_version", version(here)}, {"status", "able"}, {"informal_care", "no"}}).status, 409) << "signed: nothing changes silently";
  EXPECT_EQ(step(here, "amend", {{"amend_reason", ""}}).status, 422);
  const Pairs reopening{{"amend_reason", "Her sister has moved away"}, {"assessment_version", version(here)}};
  EXPECT_EQ(send(here + "/step/amend", reopening).status, 303);
  EXPECT_EQ(location(send(here + "/step/amend", reopening)), here) << "a double click does it once";
  EXPECT_TRUE(now(here).is_amending());
  EXPECT_TRUE(latest_finished(*store().read(), readable("ada-ref"), Kind::needs)->is_amending());
  EXPECT_EQ(send(here + "/needs/nutrition", {{"assessment_version", version(here)}, {"status", "cannot"}, {"informal_care", "no"}, {"evidence", "Nobody comes on Sundays"}}).status, 303);
  const auto between = text_of(get(here + "/record").whole_body());
  EXPECT_THAT(between, AllOf(Not(HasSubstr("Nobody comes on Sundays")), HasSubstr("Can, but it is not safe"), HasSubstr("being amended"))) << "what is not signed is nobody's record";
  EXPECT_EQ(step(here, "sign", {{"outcome", "support_planning_or_services"}}).status, 303);
  const auto a = now(here);
  ASSERT_EQ(a.signings.size(), 2U);
  EXPECT_THAT(text_of(get(here + "/record").whole_body()), AllOf(HasSubstr("Nobody comes on Sundays"), Not(HasSubstr("being amended"))));
  EXPECT_THAT(get(here).whole_body(), HasSubstr(here + "/record?signed=1"));
  EXPECT_THAT(text_of(get(here + "/record?signed=1").whole_body()), AllOf(Not(HasSubstr("Nobody comes on Sundays")), HasSubstr("signed again since")));
  EXPECT_EQ(get(here + "/record?signed=99").status, 200);
  EXPECT_EQ(a.signings[0].reason, "Her sister has moved away");
  const auto tx = store().read();
  EXPECT_THAT(signed_text(*tx, readable("ada-ref"), a, 1), HasSubstr("endangers")) << "what was signed first is there for ever";
  EXPECT_THAT(signed_text(*tx, readable("ada-ref"), a, 2), HasSubstr("Nobody comes on Sundays"));
  const auto notices = read_notices(*tx, readable("ada-ref"), a);
  ASSERT_EQ(notices.size(), 1U);
  std::vector<std::string> kinds;
  for (const auto& task : tasks()) kinds.push_back(task.kind);
  EXPECT_THAT(kinds, Contains("assessment.changed"));
  EXPECT_EQ(send(here + "/look", {{"notice", notices[0].reference}, {"words", "Breakfasts stay"}}).status, 303);
  EXPECT_EQ(send(here + "/look", {{"notice", notices[0].reference}, {"words", "Twice"}}).status, 409);
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("Breakfasts stay"));
}

TEST_P(Amending, keeps_the_words_that_were_marked_when_the_answers_are_amended) {
  const auto here = signed_one();
  const auto before = now(here);
  const std::string answers = "/people/ada-ref/forms/" + before.answers_newest;
  const auto begun = send(answers + "/amend", {{"reason", "She put it differently"}});
  ASSERT_EQ(begun.status, 303) << text_of(begun.whole_body());
  const std::string draft = location(begun);
  const auto page = get(draft + "/1").whole_body();
  http::Fields all;
  for (const auto& area : find_all(page, "textarea")) all.add(area.attribute("name"), "The pans are fine now.");
  all.add("version", find_all(page, "input[name=version]").at(0).attribute("value"));
  all.add("do", "continue");
  post(draft + "/1", all);
  ASSERT_EQ(send(draft + "/submit", {}).status, 303);
  const auto after = now(here);
  EXPECT_TRUE(after.answers_changed());
  EXPECT_EQ(state_of(after), State::amending);
  ASSERT_EQ(after.passages.size(), 1U);
  EXPECT_EQ(after.passages[0].words, "I burn the pans.");
  EXPECT_EQ(after.passages[0].response_reference, before.answers_newest) << "with the answers they were taken from";
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("The answers were amended since this was signed"));
  EXPECT_EQ(step(here, "sign", {{"outcome", "support_planning_or_services"}}).status, 303);
  EXPECT_EQ(now(here).signings[0].reason, "She put it differently");
  EXPECT_FALSE(now(here).is_amending());
}

STEPWISE_EACH_ENGINE(Amending);

}  // namespace
}  // namespace stepwise::assessment
