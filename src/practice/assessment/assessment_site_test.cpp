// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/desk_test_support.hpp"

namespace stepwise::assessment {
namespace {

using namespace test;

class AssessmentSite : public Desk {};

TEST_P(AssessmentSite, is_begun_once_with_its_row_of_the_return_and_a_day_by_which_it_is_due) {
  const auto here = begin();
  EXPECT_EQ(begin(), here) << "a double click makes one";
  const auto a = now(here);
  EXPECT_EQ(a.due_on, *Date::from_parts(2026, 12, 12));
  EXPECT_EQ(state_of(a), State::begun);
  const auto row = event(a);
  EXPECT_EQ(row.event_type, "assessment");
  EXPECT_EQ(row.assessment_type, "long_term");
  EXPECT_EQ(row.end_on, std::nullopt) << "an open one is not returned";
  const auto again = send("/people/ada-ref/assessments", {{"form_token", "other"}, {"kind", "needs"}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
  EXPECT_EQ(again.status, 409);
  const auto page = get(here).whole_body();
  EXPECT_THAT(text_of(page), HasSubstr("Talk with the person"));
  EXPECT_THAT(find_all(page, "title")[0].text, Not(HasSubstr("Byron")));
  EXPECT_THAT(text_of(get("/assessments?team=all").whole_body()), HasSubstr("Ada Byron-Test"));
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_EQ(tasks()[0].kind, "assessment.talk");
}

TEST_P(AssessmentSite, goes_from_the_story_to_a_signed_record_with_the_persons_own_words_as_evidence) {
  const auto here = begin();
  EXPECT_EQ(get(here + "/words").status, 409) << "nothing to mark before the conversation";
  prepare(here);
  auto a = now(here);
  ASSERT_EQ(a.passages.size(), 1U);
  EXPECT_EQ(a.passages[0].words, "I burn the pans.");
  EXPECT_THAT(a.passages[0].outcomes, testing::ElementsAre("nutrition"));
  ASSERT_EQ(a.needs.size(), 1U);
  EXPECT_TRUE(a.needs[0].informal_care);
  EXPECT_EQ(a.needs[0].status, care_act::Unable::endangers) << "help beside it takes no need away";
  const auto answer = step(here, "sign", checked());
  ASSERT_EQ(answer.status, 303) << text_of(answer.whole_body());
  a = now(here);
  EXPECT_EQ(state_of(a), State::signed_off);
  EXPECT_EQ(a.signings.size(), 1U);
  const auto row = event(a);
  EXPECT_EQ(row.end_on, clock().today());
  EXPECT_EQ(row.outcome, "support_planning_or_services");
  const auto tx = store().read();
  EXPECT_EQ(latest_finished(*tx, readable("ada-ref"), Kind::needs)->reference, a.reference);
  EXPECT_FALSE(latest_finished(*tx, readable("ada-ref"), Kind::carer));
  EXPECT_THAT(signed_text(*tx, readable("ada-ref"), a, 1), HasSubstr("I burn the pans."));
  const auto record = text_of(get(here + "/record").whole_body());
  EXPECT_THAT(record, HasSubstr("My sister brings dinner on Sundays."));
  EXPECT_THAT(record, HasSubstr("Meals are at risk"));
  EXPECT_THAT(actions(), testing::IsSupersetOf({"assessment.begun", "assessment.marked", "assessment.need", "assessment.held", "assessment.around", "assessment.signed", "assessment.checked"}));
}

TEST_P(AssessmentSite, says_all_that_is_missing_before_it_is_signed_and_keeps_what_was_typed) {
  const auto here = begin();
  const auto refused = step(here, "sign", {{"outcome", "st_max"}, {"learning", "Ask <earlier>"}});
  EXPECT_EQ(refused.status, 422);
  const auto page = refused.whole_body();
  for (const char* words : {"Finish the conversation first", "Say how it was held", "Write your judgement", "Choose an answer"}) EXPECT_THAT(text_of(page), HasSubstr(words));
  EXPECT_EQ(find_all(page, "textarea[name=learning]")[0].text, "Ask <earlier>");
  EXPECT_EQ(find_all(page, ".govuk-error-summary").size(), 1U);
  EXPECT_EQ(now(here).signed_number, 0);
}

TEST_P(AssessmentSite, shows_what_a_specialist_said_and_why_the_nhs_was_told_on_the_page_and_on_the_written_record) {
  const auto here = begin();
  EXPECT_THAT(text_of(get(here + "/record").whole_body()), HasSubstr("This is a draft"));
  auto more = around();
  for (auto& [name, value] : more)
    if (name == "specialist") value = "done";
    else if (name == "health_care") value = "referred";
  for (const auto& [name, value] : Pairs{{"specialist_words", "Rae signs: she reads lips"}, {"health_care_words", "Nights and a drip"}, {"health_care_on_day", "20"}, {"health_care_on_month", "11"}, {"health_care_on_year", "2026"}}) more.emplace_back(name, value);
  EXPECT_EQ(step(here, "around", more).status, 303);
  for (const char* page : {"", "/record"}) EXPECT_THAT(text_of(get(here + page).whole_body()), AllOf(HasSubstr("Rae signs: she reads lips"), HasSubstr("Nights and a drip"), HasSubstr("20 November 2026"))) << page;
}

TEST_P(AssessmentSite, is_blocked_by_another_room_save_when_it_is_urgent_and_a_reason_is_given) {
  site_of_->add_block([](store::ReadTx&, const access::ReadablePerson&, const Assessment&) { return std::optional<std::string>{"An advocate is needed and has not started"}; });
  const auto here = begin();
  prepare(here);
  auto answer = step(here, "sign", checked());
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("An advocate is needed and has not started"));
  EXPECT_EQ(step(here, "urgent", {{"urgent", "yes"}, {"urgent_on_day", "20"}, {"urgent_on_month", "11"}, {"urgent_on_year", "2026"}, {"urgent_words", "Nobody can stay the night"}}).status, 303);
  EXPECT_EQ(step(here, "sign", checked()).status, 422) << "urgent, but no reason";
  auto with_reason = checked();
  with_reason.emplace_back("why_now", "She is alone from tonight");
  EXPECT_EQ(step(here, "sign", with_reason).status, 303);
}

TEST_P(AssessmentSite, records_a_refusal_and_asks_whether_the_duty_stands) {
  const auto here = begin();
  const Pairs no{{"refused", "yes"}, {"refused_on_day", "21"}, {"refused_on_month", "11"}, {"refused_on_year", "2026"}, {"refused_words", "Not today, thank you"}};
  EXPECT_EQ(step(here, "refusal", no).status, 422) << "both questions are asked";
  auto without_duty = no;
  without_duty.emplace_back("refused_capacity", "no");
  without_duty.emplace_back("refused_risk", "no");
  EXPECT_EQ(step(here, "refusal", without_duty).status, 303);
  EXPECT_EQ(state_of(now(here)), State::refused);
  EXPECT_EQ(event(now(here)).outcome, "nfa_declined");
  EXPECT_TRUE(tasks().empty());
  auto at_risk = no;
  at_risk.emplace_back("refused_capacity", "no");
  at_risk.emplace_back("refused_risk", "yes");
  EXPECT_EQ(step(here, "refusal", at_risk).status, 303);
  EXPECT_EQ(state_of(now(here)), State::begun);
  EXPECT_EQ(event(now(here)).end_on, std::nullopt);
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_TRUE(tasks()[0].first);
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("The duty to assess stands all the same"));
}

TEST_P(AssessmentSite, shows_both_texts_to_the_second_of_two_assessors) {
  const auto here = begin();
  const std::string old = version(here);
  EXPECT_EQ(step(here, "around", around()).status, 303);
  auto mine = around();
  mine[4].second = "Something else";
  mine.emplace_back("assessment_version", old);
  const auto stale = send(here + "/step/around", mine);
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(text_of(stale.whole_body()), HasSubstr("Meals are at risk"));
  EXPECT_THAT(text_of(stale.whole_body()), HasSubstr("Nothing of yours is lost"));
  EXPECT_EQ(find_all(stale.whole_body(), "textarea[name=judgement]")[0].text, "Something else");
  EXPECT_EQ(now(here).around.judgement, "Meals are at risk");
}

TEST_P(AssessmentSite, is_closed_after_a_death_and_a_mistake_is_no_row_of_the_return) {
  const auto here = begin();
  const Pairs closing{{"closed_on_day", "21"}, {"closed_on_month", "11"}, {"closed_on_year", "2026"}, {"closed_reason", "She died on Thursday"}, {"outcome", "nfa_deceased"}};
  EXPECT_EQ(step(here, "close", closing).status, 303);
  EXPECT_EQ(event(now(here)).outcome, "nfa_deceased");
  EXPECT_EQ(event(now(here)).end_on, clock().today());
  const auto twice = begin("needs", "token-2");
  auto mistake = closing;
  mistake.back().second = "never_begun";
  EXPECT_EQ(step(twice, "close", mistake).status, 303);
  EXPECT_EQ(get(twice + "/step/held").status, 409) << "closed";
}

TEST_P(AssessmentSite, lists_nobody_whose_record_is_restricted) {
  change([&](store::WriteTx& tx) -> Result<void> {
           Assessment a;
           a.asked_on = a.begun_on = a.due_on = clock().today();
           a.worker = {StaffId{11}, "Ama Okafor", "", staff_.team, "Contact centre"};
           insert_assessment(tx, random_, hidden_, a, "");
           return {};
  });
  const auto page = get("/assessments?team=all").whole_body();
  EXPECT_THAT(text_of(page), Not(HasSubstr("Hidden-Test")));
  EXPECT_THAT(text_of(page), HasSubstr("1 more is not shown"));
  EXPECT_TRUE(tasks().empty());
}

STEPWISE_EACH_ENGINE(AssessmentSite);

}  // namespace
}  // namespace stepwise::assessment
