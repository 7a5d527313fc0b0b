// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/roles.hpp"
#include "base/text.hpp"
#include "forms/forms_routes.hpp"
#include "forms/public_store.hpp"
#include "forms/response_store.hpp"
#include "forms/shipped.hpp"
#include "practice/assessment/assessment_lists.hpp"
#include "practice/assessment/assessment_site.hpp"
#include "practice/front_door/desk_test_support.hpp"

namespace stepwise::assessment {
namespace {

using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using Pairs = std::vector<std::pair<std::string, std::string>>;

constexpr auto told_words = "I burn the pans. My sister brings dinner on Sundays.";

class AssessmentSite : public front_door::test::Desk {
 public:
  AssessmentSite() {
    change([&](store::WriteTx& tx) -> Result<void> {
      access::write_shipped_roles(tx);
      return {};
    });
    forms_ = forms::Site::open(store(), random_, drafts_, [](store::ReadTx& tx, const access::ReadablePerson& who, Date) {
      const std::string reference = forms::person_reference(tx, who.id());
      return forms::PersonAbout{{}, reference, "AB", "/people/" + reference, {}};
    });
    forms_->add_follow_on(follow_on);
    site_of_ = Site::open(store(), random_, drafts_).value();
    for (const auto& routes : {forms_->routes(), site_of_->routes()})
      for (const auto& route : routes) add_route(route);
    change([&](store::WriteTx& tx) -> Result<void> {
      if (auto loaded = forms::load_shipped_forms(tx, random_, store::AuditLine{}); !loaded) return tl::unexpected{loaded.error()};
      return {};
    });
  }

  void change(const std::function<Result<void>(store::WriteTx&)>& work) {
    const auto done = store().write(work);
    EXPECT_TRUE(done) << (done ? "" : done.error().sentence);
  }
  static http::Fields fields(const Pairs& pairs) {
    http::Fields all;
    for (const auto& [name, value] : pairs) all.add(name, value);
    return all;
  }
  http::Response send(const std::string& address, const Pairs& pairs) { return post(address, fields(pairs)); }
  std::string begin(const char* kind = "needs", const char* token = "token-1") {
    const auto answer = send("/people/ada-ref/assessments", {{"form_token", token}, {"kind", kind}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = location(answer);
    return place.substr(0, place.find('?'));
  }
  Assessment now(std::string_view here) {
    auto found = find(*store().read(), readable("ada-ref"), here.substr(std::string_view{"/assessments/"}.size()));
    EXPECT_TRUE(found.has_value());
    return found.value_or(Assessment{});
  }
  std::string version(std::string_view here) { return std::to_string(now(here).version); }

  /// Every question of words answered the same, the form finished.
  void talk(const std::string& here, const std::string& words = told_words) {
    const auto begun = send(here + "/talk", {});
    ASSERT_EQ(begun.status, 303) << text_of(begun.whole_body());
    const std::string draft = location(begun);
    for (int section = 1; section < 20; ++section) {
      const auto page = get(draft + "/" + std::to_string(section));
      if (page.status != 200) break;
      http::Fields all;
      const auto body = page.whole_body();
      for (const auto& area : find_all(body, "textarea")) all.add(area.attribute("name"), words);
      for (const auto& line : find_all(body, "input[name=version]")) all.add("version", line.attribute("value"));
      all.add("do", "continue");
      post(draft + "/" + std::to_string(section), all);
    }
    const auto done = send(draft + "/submit", {});
    ASSERT_EQ(done.status, 303) << text_of(done.whole_body());
    EXPECT_THAT(get(location(done)).whole_body(), HasSubstr(here)) << "the finished form leads back";
  }
  void mark(const std::string& here, std::string_view outcome = "nutrition") {
    const auto page = get(here + "/words");
    ASSERT_EQ(page.status, 200) << text_of(page.whole_body());
    const auto boxes = find_all(page.whole_body(), "input[name=sentences]");
    ASSERT_GT(boxes.size(), 1U);
    const auto saved = send(here + "/words", {{"assessment_version", version(here)}, {"sentences", boxes[0].attribute("value")}, {"about", std::string{outcome}}, {"domains", "control"}});
    ASSERT_EQ(saved.status, 303) << text_of(saved.whole_body());
  }
  Pairs around() {
    return {{"impact_on_others", "Her sister sleeps badly"}, {"other_help", "The lunch club"}, {"specialist", "not_needed"}, {"health_care", "unlikely"}, {"judgement", "Meals are at risk"}, {"what_next", "We ring on Friday"}};
  }
  http::Response step(const std::string& here, const std::string& key, Pairs pairs) {
    pairs.emplace_back("assessment_version", version(here));
    return send(here + "/step/" + key, pairs);
  }
  void prepare(const std::string& here) {
    talk(here);
    mark(here);
    EXPECT_EQ(step(here, "held", {{"held", "home"}, {"method", "person_only"}, {"present", "Ada and her sister"}, {"advocate", "no"}, {"knew_person", "no"}}).status, 303);
    const auto need = send(here + "/needs/nutrition", {{"assessment_version", version(here)}, {"status", "endangers"}, {"informal_care", "yes"}, {"informal_words", "Sister, Sundays"}, {"risk", "Fire"}});
    EXPECT_EQ(need.status, 303) << text_of(need.whole_body());
    EXPECT_EQ(step(here, "around", around()).status, 303);
  }
  Pairs checked() {
    Pairs all{{"outcome", "support_planning_or_services"}};
    for (const auto& prompt : prompts()) all.emplace_back(std::string{prompt.code}, "yes");
    return all;
  }
  std::string signed_one() {
    const auto here = begin();
    prepare(here);
    const auto answer = step(here, "sign", checked());
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return here;
  }
  person::CareEvent event(const Assessment& a) {
    for (const auto& one : person::read_care_events(*store().read(), readable("ada-ref")))
      if (one.reference == a.event_reference) return one;
    ADD_FAILURE() << "no row of the return";
    return {};
  }
  std::vector<std::string> actions() {
    std::vector<std::string> done;
    for (const auto& line : history())
      if (line.action.starts_with("assessment.")) done.push_back(line.action);
    return done;
  }
  std::vector<task::Task> tasks() {
    return site_of_->work()[0].due(*store().read(), {.team = {}, .worker = {}, .today = clock().today(), .until = clock().today() + 60});
  }

 protected:
  std::shared_ptr<forms::Site> forms_;
  std::shared_ptr<Site> site_of_;
};

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

TEST_P(AssessmentSite, is_amended_with_a_reason_and_tells_what_stood_on_it) {
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

TEST_P(AssessmentSite, keeps_the_words_that_were_marked_when_the_answers_are_amended) {
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

TEST_P(AssessmentSite, hands_half_a_conversation_over_with_all_that_was_typed) {
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

TEST_P(AssessmentSite, lets_only_those_who_support_carers_see_a_carers_words) {
  const auto here = begin("carer");
  EXPECT_EQ(get(here).status, 200);
  EXPECT_EQ(get(here + "/needs/recreation").status, 200) << "one of a carer’s eight";
  EXPECT_EQ(get(here + "/needs/nutrition").status, 200);
  EXPECT_EQ(get(here + "/needs/hygiene").status, 404) << "not in a carer’s list";
  staff_.may.erase(access::Permission::support_carers);
  for (const char* page : {"", "/record", "/words", "/step/held", "/needs/recreation", "/talk"}) EXPECT_EQ(get(here + page).status, 404) << page;
  EXPECT_THAT(get("/people/ada-ref/assessments").whole_body(), Not(HasSubstr(here)));
  EXPECT_THAT(get("/assessments?team=all").whole_body(), Not(HasSubstr(here)));
  EXPECT_EQ(send("/people/ada-ref/assessments", {{"form_token", "t2"}, {"kind", "carer"}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}}).status, 422);
}

TEST_P(AssessmentSite, goes_on_from_what_the_person_sent_themselves) {
  std::string received;
  change([&](store::WriteTx& tx) -> Result<void> {
           const auto version = forms::current_version(tx, self_form);
           forms::Response sent;
           sent.items.push_back({"me", "Who you are", {}, {{"me-name", "What is your name?", {std::string{"Ada B"}}, {}, {}, false}}, {}, false});
           sent.items.push_back({"story", "My story", {}, {{"story-now", "What has led to this talk today?", {std::string{"I want my garden back."}}, {}, {}, false}}, {}, false});
           received = forms::receive(tx, random_, "digest", *version, std::move(sent), {}).value();
           return {};
  });
  EXPECT_THAT(text_of(get("/people/ada-ref/assessments/new").whole_body()), HasSubstr("Ada B, sent on"));
  EXPECT_THAT(get("/assessments").whole_body(), AllOf(HasSubstr("/forms/received/" + received), HasSubstr("/ask/self-assessment")));
  const auto to_read = [&] { return received_work().due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 1}); };
  ASSERT_EQ(to_read().size(), 1U) << "it waits for somebody of every team";
  EXPECT_EQ(to_read()[0].href, "/forms/received/" + received);
  const auto answer = send("/people/ada-ref/assessments",
                           {{"form_token", "t"}, {"kind", "supported_self"}, {"received", received}, {"asked_on_day", "14"}, {"asked_on_month", "11"}, {"asked_on_year", "2026"}});
  ASSERT_EQ(answer.status, 303) << text_of(answer.whole_body());
  EXPECT_TRUE(to_read().empty());
  EXPECT_THAT(get("/assessments").whole_body(), Not(HasSubstr(received)));
  const std::string here = location(answer).substr(0, location(answer).find('?'));
  const std::string draft = location(send(here + "/talk", {}));
  EXPECT_THAT(get(draft + "/1").whole_body(), HasSubstr("I want my garden back."));
  EXPECT_TRUE(forms::received_form(*store().read(), received)->dealt_with_at) << "nobody takes it up twice";
}

TEST_P(AssessmentSite, is_handed_to_the_person_and_planned_by_whoever_is_named) {
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
  const auto asked = [&] { return planning_work().due(*store().read(), {.team = {}, .worker = other, .today = clock().today(), .until = clock().today() + 60}); };
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

TEST_P(AssessmentSite, is_read_in_a_sample_by_a_colleague_and_never_by_its_author) {
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
