// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/desk_test_support.hpp"
#include "practice/assessment/room.hpp"
#include "practice/disagreement/disagreement_store.hpp"

namespace stepwise::assessment {
namespace {

using namespace test;

class HandingOn : public Desk {
 public:
  /// A self-assessment of the public; gives its reference.
  std::string sent_by(const std::string& name, std::optional<Date> born) {
    std::string received;
    change([&](store::WriteTx& tx) -> Result<void> {
      const auto version = forms::current_version(tx, self_form);
      forms::Response sent;
      sent.items.push_back({"me", "Who you are", {}, {{"me-name", "What is your name?", {name}, {}, {}, false}}, {}, false});
      if (born) sent.items.back().items.push_back({"me-born", "When were you born?", {*born}, {}, {}, false});
      sent.items.push_back({"story", "My story", {}, {{"story-now", "What has led to this talk today?", {std::string{"I want my garden back."}}, {}, {}, false}}, {}, false});
      received = forms::receive(tx, random_, "digest-" + name, *version, std::move(sent), {}).value();
      return {};
    });
    return received;
  }
};

TEST_P(HandingOn, hands_half_a_conversation_over_with_all_that_was_typed) {
  const auto here = begin();
  const std::string draft = location(send(here + "/talk", {}));
  const access::Actor program = access::command_line_actor();
  const StaffId other = store().write([&](store::WriteTx& tx) {
                                 return access::create_staff(tx, random_, program, {"sol.marsh", "Sol Marsh", "support_planner", staff_.team, "x"});
                               }).value();
  const auto all = tasks();
  ASSERT_EQ(all.size(), 1U);
  const auto given = store().write([&](store::WriteTx& tx) { return site_of_->work()[0].give(tx, changeable("ada-ref"), all[0], other, store::AuditLine{}); });
  ASSERT_TRUE(given) << given.error().sentence;
  EXPECT_EQ(now(here).worker.name, "Sol Marsh");
  EXPECT_THAT(text_of(get(here + "/talk").whole_body()), HasSubstr("Sol Marsh is writing it"));
  EXPECT_EQ(send(here + "/talk", {}).status, 409);
  staff_.id = other;
  EXPECT_EQ(location(send(here + "/talk", {})), draft) << "the same draft, now theirs";
}

TEST_P(HandingOn, lets_only_those_who_support_carers_see_a_carers_words) {
  const auto here = begin("carer");
  EXPECT_EQ(get(here).status, 200);
  EXPECT_EQ(get(here + "/needs/recreation").status, 200) << "one of a carer’s eight";
  EXPECT_EQ(get(here + "/needs/nutrition").status, 200);
  EXPECT_EQ(get(here + "/needs/hygiene").status, 404) << "not in a carer’s list";
  EXPECT_TRUE(tasks().empty()) << "work of those who assess names no carer’s assessment";
  const auto carers = assessing_work(true).due(*store().read(), {.team = {}, .worker = {}, .today = clock().today(), .until = clock().today() + 60});
  ASSERT_EQ(carers.size(), 1U);
  EXPECT_EQ(carers[0].kind, "assessment.carer.talk");
  staff_.may.erase(access::Permission::support_carers);
  for (const char* page : {"", "/record", "/words", "/step/held", "/needs/recreation", "/talk"}) EXPECT_EQ(get(here + page).status, 404) << page;
  EXPECT_THAT(get("/people/ada-ref/assessments").whole_body(), Not(HasSubstr(here)));
  EXPECT_THAT(get("/assessments?team=all").whole_body(), Not(HasSubstr(here)));
  EXPECT_EQ(send("/people/ada-ref/assessments", {{"form_token", "t2"}, {"kind", "carer"}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}}).status, 422);
}

TEST_P(HandingOn, goes_on_from_what_the_person_sent_themselves) {
  const std::string received = sent_by("Ada B", std::nullopt);
  EXPECT_THAT(text_of(get("/people/ada-ref/assessments/new").whole_body()), HasSubstr("Ada B, sent on"));
  EXPECT_THAT(get("/assessments").whole_body(), AllOf(HasSubstr("/forms/received/" + received), HasSubstr("/ask/self-assessment")));
  const auto to_read = [&] { return received_work().due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 1}); };
  ASSERT_EQ(to_read().size(), 1U) << "it waits for somebody of every team";
  EXPECT_EQ(to_read()[0].href, "/forms/received/" + received);
  const auto answer = send("/people/ada-ref/assessments",
                           {{"form_token", "t"}, {"kind", "supported_self"}, {"received", received}, {"theirs", "checked"}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
  ASSERT_EQ(answer.status, 303) << text_of(answer.whole_body());
  EXPECT_TRUE(to_read().empty());
  EXPECT_THAT(get("/assessments").whole_body(), Not(HasSubstr(received)));
  const std::string here = location(answer).substr(0, location(answer).find('?'));
  const std::string draft = location(send(here + "/talk", {}));
  EXPECT_THAT(get(draft + "/1").whole_body(), HasSubstr("I want my garden back."));
  EXPECT_TRUE(forms::received_form(*store().read(), received)->dealt_with_at) << "nobody takes it up twice";
}

TEST_P(HandingOn, says_that_the_person_began_it_and_heads_their_words_with_them_as_the_author) {
  const auto received = sent_by("Ada Byron-Test", std::nullopt);
  const auto answer = send("/people/ada-ref/assessments", {{"form_token", "t"}, {"kind", "supported_self"}, {"received", received}, {"theirs", "checked"}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
  const std::string here = location(answer).substr(0, location(answer).find('?'));
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("Begun by the person on 21 November 2026. " + now(here).worker.name + " finishes it with them"));
  prepare(here);
  ASSERT_EQ(step(here, "sign", checked()).status, 303);
  for (const char* page : {"", "/record"}) EXPECT_THAT(text_of(get(here + page).whole_body()), HasSubstr("Begun by the person on 21 November 2026, finished by " + now(here).signed_by)) << page;
  clock().move_to(clock().now() + seconds(60));
  const auto again = begin("needs", "token-2");
  talk(again, "Now I garden with Rosa.");
  EXPECT_THAT(text_of(get("/people/ada-ref/forms/" + now(again).story_reference + "/compare").whole_body()), HasSubstr("the person (sent on 21 November 2026), finished by"));
}

TEST_P(HandingOn, takes_over_no_form_of_another_name_or_birthday_unless_somebody_says_they_checked) {
  const Date born = *Date::from_parts(1940, 5, 1);
  const auto received = sent_by("Rosa Quill", born);
  EXPECT_THAT(text_of(get("/people/ada-ref/assessments/new").whole_body()), AllOf(HasSubstr("The form says Rosa Quill, born 1 May 1940. This record says Ada Byron-Test"), HasSubstr("I have checked")));
  Pairs typed{{"form_token", "t"}, {"kind", "supported_self"}, {"received", received}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}};
  const auto refused = send("/people/ada-ref/assessments", typed);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.whole_body(), HasSubstr("href=\"#theirs\""));
  EXPECT_FALSE(forms::received_form(*store().read(), received)->dealt_with_at) << "nothing was taken over";
  typed.emplace_back("theirs", "checked");
  EXPECT_EQ(send("/people/ada-ref/assessments", typed).status, 303);
  EXPECT_THAT(history(), Contains(testing::Field(&person::Access::reason, HasSubstr("Checked that the form is theirs"))));
}

TEST(SelfTold, is_theirs_by_family_name_whatever_its_case_and_by_birthday) {
  person::Details ada;
  ada.given_name = "Ada";
  ada.family_name = "Byron-Test";
  const Date born = *Date::from_parts(1940, 5, 1);
  EXPECT_FALSE(is_theirs({"Ada Byron-Test", born}, ada)) << "the record has none to compare";
  ada.born_on = born;
  EXPECT_TRUE(is_theirs({"ADA BYRON-TEST", born}, ada));
  EXPECT_FALSE(is_theirs({"Ada Byron-Test", std::nullopt}, ada));
  EXPECT_FALSE(is_theirs({"Ada Byron-Test", born + 1}, ada));
  EXPECT_FALSE(is_theirs({"Ada Byron-Testa", born}, ada));
  EXPECT_FALSE(is_theirs({"", born}, ada));
}

TEST_P(HandingOn, is_handed_to_the_person_and_planned_by_whoever_is_named) {
  const auto here = signed_one();
  const Pairs copy{{"form_token", "c1"}, {"given_to", "person"}, {"wanted", "yes"}, {"format", "easy_read"}, {"given_on_day", "21"}, {"given_on_month", "11"}, {"given_on_year", "2026"}};
  EXPECT_EQ(step(here, "copy", copy).status, 303);
  EXPECT_EQ(step(here, "copy", copy).status, 303);
  EXPECT_EQ(now(here).copies.size(), 1U) << "a double click makes one";
  const access::Actor program = access::command_line_actor();
  const StaffId other = store().write([&](store::WriteTx& tx) {
                                 return access::create_staff(tx, random_, program, {"sol.marsh", "Sol Marsh", "support_planner", staff_.team, "x"});
                               }).value();
  const std::string planner = access::staff_by_id(*store().read(), other)->reference;
  EXPECT_EQ(step(here, "plan", {{"own_plan", "yes"}, {"planner", planner}, {"planning", "no"}}).status, 422) << "a word to whoever takes over";
  const auto saved = step(here, "plan", {{"form_token", "p1"}, {"own_plan", "yes"}, {"planner", planner}, {"planning", "no"}, {"hand_over_words", "Ring after ten"}});
  ASSERT_EQ(saved.status, 303) << text_of(saved.whole_body());
  EXPECT_EQ(now(here).planner_name, "Sol Marsh");
  EXPECT_EQ(now(here).own_plan, "yes");
  const auto asked = [&] { return planning_work(false).due(*store().read(), {.team = {}, .worker = other, .today = clock().today(), .until = clock().today() + 60}); };
  const auto theirs = asked();
  ASSERT_EQ(theirs.size(), 1U);
  EXPECT_EQ(theirs[0].kind, "assessment.planning");
  EXPECT_TRUE(tasks().empty()) << "the assessor has nothing left to do";
  staff_.may.erase(access::Permission::assess);
  const auto opened = get(theirs[0].href);
  ASSERT_EQ(opened.status, 200) << "whoever plans need not assess";
  EXPECT_THAT(opened.whole_body(), HasSubstr("\"/people/ada-ref/plan\""));
  EXPECT_THAT(opened.whole_body(), testing::Not(HasSubstr("\"" + here + "\""))) << "no link that they may not follow";
  change([&](store::WriteTx& tx) -> Result<void> {
           planning_began(tx, changeable("ada-ref"), now(here).reference, clock().today());
           return {};
  });
  EXPECT_TRUE(asked().empty());
}

TEST_P(HandingOn, is_planned_by_whoever_may_near_in_a_list_and_far_by_name) {
  const auto here = signed_one();
  const access::Actor program = access::command_line_actor();
  change([&](store::WriteTx& tx) -> Result<void> {
    const auto team = access::create_team(tx, random_, program, "Far away").value();
    for (const auto& [sign_in, name, role] : {std::tuple{"sol.marsh", "Sol Marsh", "support_planner"}, {"ola.fell", "Ola Fell", "director"}})
      (void)access::create_staff(tx, random_, program, {sign_in, name, role, team, "x"});
    return {};
  });
  const auto page = get(here + "/step/plan").whole_body();
  EXPECT_THAT(page, AllOf(HasSubstr("Or somebody else of the council"), Not(HasSubstr("Sol Marsh")), Not(HasSubstr("Ola Fell"))));
  const Pairs typed{{"form_token", "p9"}, {"own_plan", "no"}, {"planner", ""}, {"planning", "no"}, {"hand_over_words", "Ring after ten"}};
  const auto named = [&](const std::string& name) {
    Pairs all = typed;
    all.emplace_back("planner_else", name);
    return step(here, "plan", all);
  };
  EXPECT_EQ(named("Ola Fell").status, 422) << "who may not plan is not found";
  EXPECT_EQ(named("sol").status, 303);
  EXPECT_EQ(now(here).planner_name, "Sol Marsh");
}

TEST_P(HandingOn, is_read_in_a_sample_by_a_colleague_and_never_by_its_author) {
  const auto here = signed_one();
  Pairs found;
  for (const auto& prompt : prompts()) found.emplace_back(std::string{prompt.code}, "partly");
  found.emplace_back("learning", "Ask the sister sooner");
  EXPECT_EQ(get(here + "/check").status, 422) << "one’s own";
  EXPECT_NE(send(here + "/check", found).status, 303);
  staff_.id = StaffId{12};
  staff_.name = "Jomo Reader";
  EXPECT_THAT(text_of(get("/assessments/sample?team=all&month=2026-11-01").whole_body()), HasSubstr("To be read"));
  EXPECT_EQ(send(here + "/check", {}).status, 422);
  EXPECT_EQ(send(here + "/check", found).status, 303);
  EXPECT_EQ(send(here + "/check", found).status, 409) << "once";
  const auto page = text_of(get("/assessments/sample?team=all&month=2026-11-01").whole_body());
  EXPECT_THAT(page, HasSubstr("Ask the sister sooner"));
  EXPECT_THAT(page, Not(HasSubstr("Byron"))) << "no name in a list of a sample";
}

TEST_P(HandingOn, the_written_record_carries_what_the_person_disagrees_with_and_what_was_done) {
  const auto here = signed_one();
  EXPECT_THAT(get(here).whole_body(), HasSubstr("/people/ada-ref/disagreements/about/" + now(here).reference));
  disagreement::Disagreement said;
  said.about = now(here).reference;
  said.about_kind = "assessment";
  said.part = "needs";
  said.words = "I never burn the pans";
  said.said_by = "person";
  said.recorded_by = "Ama Okafor";
  said.said_on = said.answer_on = clock().today();
  said.answers = {{"in_part", "Once, in May", clock().today(), {}, "Jomo Reader", "Team manager", clock().today()}};
  change([&](store::WriteTx& tx) -> Result<void> {
    disagreement::insert_row(tx, random_, changeable("ada-ref").id(), said);
    return {};
  });
  for (const auto& page : {here, here + "/record"}) EXPECT_THAT(text_of(get(page).whole_body()), AllOf(HasSubstr("I never burn the pans"), HasSubstr("Once, in May"))) << page;
  EXPECT_THAT(text_of(get("/assessments?team=all").whole_body()), HasSubstr("Changed in part: 1"));
}

STEPWISE_EACH_ENGINE(HandingOn);

}  // namespace
}  // namespace stepwise::assessment
