// SPDX-License-Identifier: Apache-2.0
#include "practice/safeguarding/safeguarding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/front_door/desk_test_support.hpp"
#include "practice/safeguarding/handoff_store.hpp"
#include "practice/safeguarding/safeguarding_routes.hpp"

namespace stepwise::safeguarding {
namespace {

using html::find_all;
using html::text_of;
using testing::HasSubstr;
using testing::Not;

const HandoffLists& lists() {
  static const HandoffLists all = HandoffLists::load().value();
  return all;
}

Handoff whole() {
  return {.concern = "Money is gone", .kinds = {"financial"}, .who = "A visitor", .happened = "Since May, at home", .safety = "concern", .safety_action = "",
          .wanted_asked = "said", .wanted = "To have it stop", .consent = "agreed", .override_reason = "", .capacity = "able", .capacity_words = "", .test_needs = "yes",
          .test_risk = "yes", .test_protect = "not_known", .tests_words = "Needs help with money", .advocate = "not_needed", .advocate_name = "", .told = "Nobody", .sent_to = "Safeguarding team"};
}

TEST(Handoff, carries_everything_or_says_what_is_missing) {
  EXPECT_THAT(problems_of(whole(), lists()), testing::IsEmpty());
  struct Case {
    std::string Handoff::*member;
    const char *value, *wrong;
  };
  const std::vector<Case> table{{&Handoff::concern, " ", "concern"},          {&Handoff::happened, "", "happened"},       {&Handoff::safety, "", "safety"},
                                {&Handoff::safety, "immediate", "safety_action"}, {&Handoff::wanted_asked, "", "wanted_asked"}, {&Handoff::wanted, "", "wanted"},
                                {&Handoff::consent, "perhaps", "consent"},    {&Handoff::consent, "not_agreed", "override_reason"}, {&Handoff::consent, "cannot_decide", "override_reason"},
                                {&Handoff::capacity, "", "capacity"},         {&Handoff::capacity, "unable", "capacity_words"}, {&Handoff::test_needs, "", "test_needs"},
                                {&Handoff::test_risk, "maybe", "test_risk"},  {&Handoff::test_protect, "", "test_protect"}, {&Handoff::tests_words, "", "tests_words"},
                                {&Handoff::advocate, "", "advocate"},         {&Handoff::sent_to, " ", "sent_to"}};
  for (const Case& each : table) {
    Handoff handoff = whole();
    handoff.*each.member = each.value;
    const auto problems = problems_of(handoff, lists());
    ASSERT_EQ(problems.size(), 1U) << each.wrong << " " << each.value;
    EXPECT_EQ(problems[0].field, each.wrong);
  }
  Handoff nothing_known = whole();
  nothing_known.test_needs = "not_known";
  nothing_known.wanted_asked = "not_asked";
  nothing_known.wanted = "";
  nothing_known.who = "";
  EXPECT_THAT(problems_of(nothing_known, lists()), testing::IsEmpty()) << "not known is an answer";
}

TEST(Handoff, says_in_one_sentence_whether_the_person_agreed) {
  Handoff handoff = whole();
  handoff.override_reason = "Others are at risk";
  EXPECT_EQ(consent_sentence(handoff), "The person agreed to this being handed over.");
  for (const char* code : {"not_agreed", "not_asked", "cannot_decide"}) {
    handoff.consent = code;
    EXPECT_THAT(consent_sentence(handoff), testing::EndsWith("because: Others are at risk")) << code;
  }
  EXPECT_EQ(tidied(whole()), whole());
  handoff.consent = "agreed";
  EXPECT_EQ(tidied(handoff).override_reason, "");
}

TEST(Handoff, the_three_tests_are_put_together_and_decide_nothing) {
  Handoff handoff = whole();
  EXPECT_THAT(tests_sentence(handoff), HasSubstr("could not find out"));
  handoff.test_protect = "yes";
  EXPECT_THAT(tests_sentence(handoff), HasSubstr("all three tests are met"));
  handoff.test_needs = "no";
  EXPECT_THAT(tests_sentence(handoff), HasSubstr("asks for your judgement"));
}

RC_GTEST_PROP(Receipt, is_late_only_when_nobody_took_it_within_the_hours, ()) {
  Sent sent;
  sent.sent_at = {seconds(1'000'000)};
  const int hours = *rc::gen::inRange(1, 72);
  const auto after = seconds(*rc::gen::inRange(0, 100 * 3600));
  const State state = state_of(sent, sent.sent_at + after, hours);
  RC_ASSERT(state == (after > seconds(std::int64_t{hours} * 3600) ? State::late : State::waiting));
  sent.receipt = Receipt{};
  RC_ASSERT(state_of(sent, sent.sent_at + after, hours) == State::received);
}

class SafeguardingSite : public front_door::test::Desk {
 public:
  SafeguardingSite() {
    hand_offs_ = Site::open(store(), random_, drafts_).value();
    for (const auto& route : hand_offs_->routes()) add_route(route);
  }
  static http::Fields fields(std::initializer_list<std::pair<std::string_view, std::string_view>> changes = {}) {
    http::Fields all;
    const std::vector<std::pair<std::string, std::string>> usual{
        {"form_token", "token-9"}, {"concern", "Money is <gone>"}, {"kinds", "financial"}, {"happened", "May"}, {"safety", "concern"}, {"wanted_asked", "said"}, {"wanted", "Stop it"}, {"consent", "agreed"},
        {"capacity", "able"}, {"test_needs", "yes"}, {"test_risk", "yes"}, {"test_protect", "yes"}, {"tests_words", "Needs help"}, {"advocate", "not_needed"}, {"sent_to", "Safeguarding team"}};
    for (const auto& [name, value] : usual) {
      const auto changed = std::ranges::find(changes, name, &std::pair<std::string_view, std::string_view>::first);
      all.add(name, changed == changes.end() ? value : std::string{changed->second});
    }
    return all;
  }
  std::string sent() {
    const auto answer = post("/people/ada-ref/safeguarding", fields());
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const auto place = location(answer);
    return place.substr(0, place.find('?'));
  }
  std::vector<task::Task> due() { return hand_offs_->work().at(0).due(*store().read(), {.team = staff_.team, .worker = {}, .today = clock().today(), .until = clock().today()}); }

 protected:
  std::shared_ptr<Site> hand_offs_;
};

TEST_P(SafeguardingSite, is_sent_once_received_once_and_both_sides_see_it) {
  const auto here = sent();
  EXPECT_EQ(sent(), here);
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("Nobody has said yet that they have this"));
  EXPECT_THAT(text_of(get("/safeguarding").whole_body()), HasSubstr("Ada Byron-Test"));
  EXPECT_EQ(post(here + "/received", {}).status, 422) << "nobody receives what they sent";
  const StaffId sender = staff_.id;
  staff_.id = StaffId{12};
  staff_.name = "Bo Lund";
  http::Fields words;
  words.add("words", "We ring her today");
  EXPECT_EQ(post(here + "/received", words).status, 303);
  staff_.name = "Cy Third";
  EXPECT_EQ(post(here + "/received", words).status, 303);
  staff_.id = sender;
  staff_.may.erase(access::Permission::receive_safeguarding);
  const auto text = text_of(get(here).whole_body());
  EXPECT_THAT(text, HasSubstr("Bo Lund"));
  EXPECT_THAT(text, HasSubstr("We ring her today"));
  EXPECT_THAT(text, HasSubstr("The person agreed to this being handed over."));
  EXPECT_TRUE(due().empty());
}

TEST_P(SafeguardingSite, only_the_sender_and_receivers_read_it_and_the_record_shows_a_flag) {
  const auto here = sent();
  staff_.may.erase(access::Permission::receive_safeguarding);
  EXPECT_EQ(get(here).status, 200);
  EXPECT_EQ(get("/safeguarding").status, 404);
  staff_.id = StaffId{77};
  auto closed = get(here);
  EXPECT_EQ(closed.status, 200) << "it stands in the work of the sender’s team";
  const auto seen = text_of(closed.whole_body());
  EXPECT_THAT(seen, HasSubstr("Nobody has said"));
  EXPECT_THAT(seen, Not(HasSubstr("Money")));
  EXPECT_NE(post(here + "/received", {}).status, 303);
  const auto flag = hand_offs_->record_sections().at(0).render(*store().read(), readable("ada-ref")).markup();
  EXPECT_THAT(text_of(flag), HasSubstr("Handed over on 21 November 2026"));
  EXPECT_THAT(text_of(flag), Not(HasSubstr("Money")));
  for (const auto& line : history()) EXPECT_THAT(line.reason, Not(HasSubstr("Money")));
}

TEST_P(SafeguardingSite, what_nobody_took_stands_first_in_work_after_the_hours) {
  sent();
  ASSERT_EQ(due().size(), 1U);
  EXPECT_FALSE(due()[0].first);
  clock().move_to(clock().now() + seconds(4 * 3600 + 60));
  ASSERT_EQ(due().size(), 1U);
  EXPECT_TRUE(due()[0].first);
  task::Task older;
  older.due = clock().today() - 100;
  EXPECT_TRUE(task::comes_before(due()[0], older));
}

TEST_P(SafeguardingSite, what_is_missing_is_said_and_nothing_typed_is_lost) {
  const auto answer = post("/people/ada-ref/safeguarding", fields({{"consent", "not_agreed"}, {"concern", "Bruises, <twice>"}}));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("Say why it is handed over without their agreement"));
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=concern]")[0].text, "Bruises, <twice>");
  EXPECT_TRUE(read_handoffs(*store().read(), readable("ada-ref")).empty());
}

TEST_P(SafeguardingSite, begins_from_a_contact_with_what_it_says) {
  const auto contact = saved({{"resolution", "safeguarding"}, {"safety", "immediate"}, {"safety_action", "999 called"}});
  const auto page = get("/people/ada-ref/safeguarding/new?contact=" + contact).whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=safety_action]")[0].text, "999 called");
  EXPECT_EQ(find_all(page, "input[name=origin]")[0].attribute("value"), "contact:" + contact);
}

STEPWISE_EACH_ENGINE(SafeguardingSite);

}  // namespace
}  // namespace stepwise::safeguarding
