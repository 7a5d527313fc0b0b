// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "base/text.hpp"
#include "html/html.hpp"
#include "html/test/tree.hpp"
#include "practice/outcome/desk_test_support.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::outcome::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_P(Desk, an_outcome_is_begun_from_what_matters_and_leads_to_the_next_step) {
  EXPECT_THAT(body(home + "/new/check"), HasSubstr("Nothing is written yet about what matters"));
  const auto empty = post(home + "/new/check", {{"issue", ""}, {"matters", "Her street"}});
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(empty.whole_body(), HasSubstr("Her street</textarea>"));
  const auto made = post(home + "/new/check", {{"issue", "Three visits a day"}, {"matters", "Her street"}});
  ASSERT_EQ(made.status, 303);
  ASSERT_EQ(outcomes().size(), 1U);
  EXPECT_EQ(location(made), home + "/" + outcomes()[0].reference + "/now");
  EXPECT_EQ(outcomes()[0].owner.worker_name, "Kate Moor-Test");
  EXPECT_THAT(body(home), HasSubstr("Three visits a day"));
  EXPECT_THAT(body(home), Not(HasSubstr("<title>Edith")));
}

TEST_P(Desk, a_double_click_makes_one) {
  for (int click = 0; click < 2; ++click) EXPECT_EQ(post(home + "/new/check", {{"issue", "See Jean"}, {"matters", "Jean"}}, "the-same").status, 303);
  EXPECT_EQ(outcomes().size(), 1U);
}

TEST_P(Desk, every_step_is_a_page_that_saves_and_leads_on) {
  const std::string one = begin();
  const std::vector<std::pair<std::string, Answers>> walk{
      {"now", {{"of_version", "1"}, {"working", "My neighbour knocks"}}},
      {"first", {{"of_version", "2"}, {"importance", "9"}, {"confidence", "6"}, {"person_agreed", "yes"}}},
      {"success", {{"of_version", "3"}, {"success", "Breakfast with my neighbour"}}},
      {"test", {{"of_version", "4"}, {"words", "I want to stay in my street"}, {"question", "give"}, {"answer", "Somebody would know if I fell"}, {"important_to", "The street"}, {"tests", "builds"}}},
      {"barriers", {{"of_version", "5"}, {"b0_kind", "people"}, {"b0_words", "Feels a burden"}}},
      {"action", {{"of_version", "6"}, {"paid_because", ""}}},
      {"record", {{"of_version", "7"}, {"direction", "maintain"}, {"look_on", day(42)}, {"specified", "relationships"}}}};
  for (const auto& [step, answers] : walk) {
    EXPECT_EQ(get(one + "/" + step).status, 200) << step;
    const auto saved = post(one + "/" + step, answers);
    EXPECT_EQ(saved.status, 303) << step << saved.whole_body().substr(0, 400);
  }
  const Outcome now = outcomes().at(0);
  EXPECT_EQ(now.probes.size(), 1U);
  EXPECT_EQ(now.barriers.size(), 1U);
  EXPECT_EQ(now.direction, "maintain");
  EXPECT_EQ(now.specified, std::vector<std::string>{"relationships"});
  EXPECT_TRUE(now.tested_on && now.agreed_on);
  EXPECT_EQ(now.version, 8);
  EXPECT_EQ(read_versions(*store().read(), readable(), now).size(), 7U);
  const std::string page = body(one);
  EXPECT_THAT(page, HasSubstr("Somebody would know if I fell"));
  EXPECT_THAT(page, HasSubstr("Nothing answers it yet"));
}

TEST_P(Desk, the_wording_is_looked_at_without_a_script_and_nothing_is_saved) {
  const std::string one = begin();
  const auto looked = post(one + "/test", {{"of_version", "1"}, {"words", "To receive 20 hours of support"}, {"next", "more"}});
  EXPECT_EQ(looked.status, 200);
  EXPECT_THAT(looked.whole_body(), HasSubstr("What would it give you?"));
  EXPECT_THAT(looked.whole_body(), HasSubstr("To receive 20 hours of support</textarea>"));
  EXPECT_EQ(outcomes()[0].version, 1);
}

TEST_P(Desk, the_part_that_is_asked_for_while_typing_keeps_nothing_and_escapes_what_it_quotes) {
  const auto looked = post("/outcomes/look", {{"words", "I want a <b>befriender</b>"}});
  EXPECT_EQ(looked.status, 200);
  EXPECT_THAT(looked.whole_body(), HasSubstr("befriender"));
  EXPECT_THAT(looked.whole_body(), Not(HasSubstr("<b>")));
  EXPECT_THAT(post("/outcomes/look", {{"words", "I want to walk to the shop every day"}, {"important_to", "x"}}).whole_body(), HasSubstr("Nothing in the wording"));
}

TEST_P(Desk, findings_never_block_and_the_words_are_kept_as_they_were_said) {
  const std::string one = begin();
  EXPECT_EQ(post(one + "/test", {{"of_version", "1"}, {"words", "three visits daily, dont ask me"}, {"wording", "I have breakfast with my neighbour every day"}}).status, 303);
  EXPECT_EQ(outcomes()[0].words, "three visits daily, dont ask me");
  EXPECT_EQ(shown_words(outcomes()[0]), "I have breakfast with my neighbour every day");
}

TEST_P(Desk, two_planners_at_once_see_both_texts_and_lose_neither) {
  const std::string one = begin();
  EXPECT_EQ(post(one + "/success", {{"of_version", "1"}, {"success", "Hers: tea at four"}}).status, 303);
  const auto late = post(one + "/success", {{"of_version", "1"}, {"success", "His: bed at ten"}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.whole_body(), HasSubstr("Hers: tea at four"));
  EXPECT_THAT(late.whole_body(), HasSubstr("His: bed at ten"));
}

TEST_P(Desk, an_action_needs_a_verb_a_day_and_somebody_and_a_workers_stands_in_their_work) {
  const std::string one = begin();
  const auto vague = post(one + "/actions/new", {{"what", "Bowls"}, {"measure", "Went"}, {"by_on", "ongoing"}, {"owner_kind", "friend"}, {"resource", "free"}});
  EXPECT_EQ(vague.status, 422);
  EXPECT_EQ(post(one + "/actions/new", {{"what", "Ring the bowls club"}, {"measure", "A day is fixed"}, {"by_on", day(20)}, {"owner_kind", "friend"}, {"resource", "free"}}).status, 422) << "a friend has a name";
  const std::string jo = access::staff_by_id(*store().read(), other_)->reference;
  ASSERT_EQ(post(one + "/actions/new", {{"what", "Ring the bowls club"}, {"measure", "A day is fixed"}, {"by_on", day(20)}, {"owner_kind", "worker"}, {"worker", jo}, {"resource", "other"}, {"pounds", "12.50"}}).status, 303);
  ASSERT_EQ(actions().size(), 1U);
  EXPECT_EQ(actions()[0].resource_pence, 1250);
  const auto due = site_->work().at(0).due(*store().read(), {.worker = other_, .today = clock().today(), .until = clock().today() + 30});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, "outcome.action");
  EXPECT_EQ(due[0].worker_name, "Jo Fell-Test");
}

TEST_P(Desk, a_stuck_action_says_on_what_and_stands_in_work_at_once) {
  const std::string one = begin();
  ASSERT_EQ(post(one + "/actions/new", {{"what", "Ask Jean to tea"}, {"measure", "She came"}, {"by_on", day(60)}, {"owner_kind", "person"}, {"owner_name", "Edith"}, {"resource", "free"}}).status, 303);
  const std::string action = one + "/actions/" + actions()[0].reference;
  EXPECT_EQ(get(action).status, 200);
  const auto change = [&](std::string status, std::string why) {
    return post(action, {{"of_version", "1"}, {"what", "Ask Jean to tea"}, {"measure", "She came"}, {"by_on", day(60)}, {"owner_kind", "person"}, {"owner_name", "Edith"}, {"resource", "free"}, {"status", std::move(status)}, {"status_why", std::move(why)}});
  };
  EXPECT_EQ(change("stuck", "").status, 422);
  EXPECT_EQ(change("stuck", "No answer").status, 303);
  const auto due = site_->work().at(0).due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today()});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, "outcome.stuck");
}

TEST_P(Desk, an_outcome_is_closed_by_its_own_direction_and_can_be_taken_up_again) {
  const std::string one = begin();
  EXPECT_EQ(post(one + "/close", {{"of_version", "1"}, {"closed_as", "set_aside"}, {"closed_on", day(0)}}).status, 422) << "says why";
  EXPECT_EQ(post(one + "/close", {{"of_version", "1"}, {"closed_as", "partly"}, {"closed_on", day(0)}, {"closed_why", "Half of it"}}).status, 303);
  EXPECT_EQ(where(outcomes()[0]), Where::partly);
  EXPECT_EQ(get(one + "/test").status, 422) << "closed";
  EXPECT_THAT(lower_ascii(html::text_of(body(one))), Not(HasSubstr("fail")));
  EXPECT_EQ(post(one + "/close", {{"of_version", "2"}, {"changed_because", "She asked"}}).status, 303);
  EXPECT_TRUE(is_open(outcomes()[0]));
}

TEST_P(Desk, work_can_be_given_to_somebody_else) {
  begin();
  const auto source = site_->work().at(0);
  auto due = source.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 30});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, "outcome.finish");
  EXPECT_TRUE(store().write([&](store::WriteTx& tx) { return source.give(tx, changeable(), due[0], other_, {}); }));
  EXPECT_EQ(outcomes()[0].owner.worker_name, "Jo Fell-Test");
  EXPECT_EQ(source.held(*store().read(), other_).size(), 1U);
}

TEST_P(Desk, what_somebody_outside_does_goes_with_the_outcome_so_that_a_whole_caseload_can_be_given_away) {
  begin();
  const Outcome one = outcomes()[0];
  const Action walk{.outcome_reference = one.reference, .what = "Walk to the market with her", .by_on = clock().today(), .owner_kind = "friend", .owner_name = "Mrs Ellery"};
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return add_action(tx, random_, changeable(), walk, {}); }));
  const auto source = site_->work().at(0);
  const auto due = source.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 30});
  const auto outside = std::ranges::find(due, "outcome.action", &task::Task::kind);
  ASSERT_NE(outside, due.end());
  for (const auto& task : due) {
    const auto given = store().write([&](store::WriteTx& tx) { return source.give(tx, changeable(), task, other_, {}); });
    EXPECT_TRUE(given) << given.error().sentence;
  }
  EXPECT_EQ(outcomes()[0].owner.worker_name, "Jo Fell-Test");
  EXPECT_EQ(read_actions(*store().read(), changeable().readable())[0].owner_name, "Mrs Ellery");
  EXPECT_TRUE(source.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 30}).empty());
}

TEST_P(Desk, restricted_people_stand_in_no_list_and_others_may_not_look) {
  EXPECT_EQ(get("/people/hid-ref/outcomes").status, 404);
  EXPECT_EQ(get("/people/hid-ref/outcomes/new/check").status, 404);
  const PersonId hidden = add("hid2-ref", "Ann", "Away-Test", true);
  store().write([&](store::WriteTx& tx) -> Result<void> {
    Outcome secret{.reference = "secret", .issue = "Hers"};
    secret.owner = {staff_.id, staff_.name, "Practitioner", staff_.team, "North"};
    secret.begun_on = secret.look_on = clock().today();
    insert_whole(tx, hidden, secret, {});
    return {};
  });
  EXPECT_TRUE(site_->work().at(0).due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 99}).empty());
  EXPECT_EQ(site_->work().at(0).left_out(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 99}), 1);
  staff_.may.erase(Permission::plan_support);
  EXPECT_EQ(get(home + "/new/check").status, 404);
  EXPECT_EQ(get(home).status, 200);
  EXPECT_EQ(post("/outcomes/look", {{"words", "x"}}).status, 404);
}

TEST_P(Desk, another_persons_outcome_is_not_found_under_this_one) {
  const std::string one = begin();
  add("ann-ref", "Ann", "Elm-Test", false);
  EXPECT_EQ(get("/people/ann-ref/outcomes/" + outcomes()[0].reference).status, 404);
  EXPECT_EQ(get("/people/ann-ref/outcomes/" + outcomes()[0].reference + "/now").status, 404);
  EXPECT_EQ(get(one + "/nowhere").status, 404);
}

TEST_P(Desk, the_same_words_for_others_of_the_team_are_counted_without_case_and_accents) {
  begin();
  for (int number = 0; number < 2; ++number) {
    const PersonId other = add("o" + std::to_string(number), "Ann", "Elm-Test", false);
    store().write([&](store::WriteTx& tx) -> Result<void> {
      Outcome same{.reference = "same" + std::to_string(number), .issue = "x", .words = "I want to go to the Café every Day!"};
      same.owner = {staff_.id, staff_.name, "Practitioner", staff_.team, "North"};
      same.begun_on = same.look_on = clock().today();
      insert_whole(tx, other, same, {});
      return {};
    });
  }
  EXPECT_EQ(others_with_wording(*store().read(), edith_, staff_.team, "i want to go to the cafe every day"), 2);
  EXPECT_EQ(others_with_wording(*store().read(), edith_, TeamId{999}, "i want to go to the cafe every day"), 0);
  EXPECT_EQ(others_with_wording(*store().read(), edith_, std::nullopt, ""), 0);
}

TEST_P(Desk, words_that_others_have_too_are_asked_about_until_they_change) {
  const std::string one = begin();
  const std::string words = "I want to go to the park every day";
  ASSERT_EQ(post(one + "/test", {{"of_version", "1"}, {"words", words}, {"important_to", "Trees"}}).status, 303);
  for (int number = 0; number < 2; ++number) {
    const PersonId other = add("p" + std::to_string(number), "Ann", "Elm-Test", false);
    store().write([&](store::WriteTx& tx) -> Result<void> {
      Outcome same{.reference = "like" + std::to_string(number), .issue = "x", .words = words};
      same.owner = {staff_.id, staff_.name, "Practitioner", staff_.team, "North"};
      same.begun_on = same.look_on = clock().today();
      insert_whole(tx, other, same, {});
      return {};
    });
  }
  EXPECT_THAT(body(one + "/test"), HasSubstr("2 other people of the team"));
  EXPECT_THAT(post("/outcomes/look", {{"words", words}, {"important_to", "Trees"}, {"others", "2"}, {"others_of", words}}).whole_body(), HasSubstr("2 other people of the team"));
  EXPECT_THAT(post("/outcomes/look", {{"words", words + " with Jean"}, {"important_to", "Trees"}, {"others", "2"}, {"others_of", words}}).whole_body(), Not(HasSubstr("other people of the team")));
}

TEST_P(Desk, a_finding_of_a_thinking_tool_begins_an_outcome_and_says_where_it_went) {
  thinking::Page page{.reference = "profile", .tool = "profile", .voice = "own"};
  page.begun_at = page.saved_at = clock().now();
  page.owner = {staff_.id, staff_.name, "Practitioner", staff_.team, "North"};
  page.entries = {{.part = "important", .cells = {{std::string{thinking::list_column}, "Breakfast with Rita"}}}};
  store().write([&](store::WriteTx& tx) -> Result<void> {
    thinking::insert_page(tx, random_, edith_, page);
    return {};
  });
  const auto findings = thinking::read_findings(*store().read(), readable());
  ASSERT_EQ(findings.size(), 1U);
  const std::string begin_here = promote_href("edith-ref", findings[0].reference);
  EXPECT_THAT(body(begin_here), HasSubstr("Breakfast with Rita</textarea>"));
  ASSERT_EQ(post(begin_here, {{"issue", "Breakfast with Rita"}, {"findings", findings[0].reference}}).status, 303);
  EXPECT_EQ(outcomes()[0].findings_to, 1);
  const auto taken = thinking::read_promotions(*store().read(), readable());
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken[0].leads_to, home + "/" + outcomes()[0].reference);
  EXPECT_THAT(body(home + "/" + outcomes()[0].reference), HasSubstr("Breakfast with Rita"));
}

TEST_P(Desk, a_finding_becomes_an_action_towards_the_outcome_that_is_chosen) {
  const std::string one = begin();
  thinking::Page page{.reference = "log", .tool = "profile", .voice = "own"};
  page.begun_at = page.saved_at = clock().now();
  page.owner = {staff_.id, staff_.name, "Practitioner", staff_.team, "North"};
  page.entries = {{.part = "important", .cells = {{std::string{thinking::list_column}, "Ring the bowls club"}}}};
  store().write([&](store::WriteTx& tx) -> Result<void> {
    thinking::insert_page(tx, random_, edith_, page);
    return {};
  });
  const std::string finding = thinking::read_findings(*store().read(), readable()).at(0).reference;
  const std::string add = one + "/actions/new";
  EXPECT_THAT(body(home + "?finding=" + finding), ::testing::AllOf(HasSubstr("“Ring the bowls club” becomes an action"), HasSubstr(add + "?finding=" + finding)));
  EXPECT_THAT(body(add + "?finding=" + finding), HasSubstr("value=\"Ring the bowls club\""));
  const Date by = clock().today() + 20;
  ASSERT_EQ(post(add, {{"finding", finding}, {"what", "Ring the bowls club"}, {"measure", "A day is fixed"}, {"by_on_day", std::to_string(by.day())}, {"by_on_month", std::to_string(by.month())},
                       {"by_on_year", std::to_string(by.year())}, {"owner_kind", "person"}, {"owner_name", "Edith"}, {"resource", "free"}}).status, 303);
  const auto taken = thinking::read_promotions(*store().read(), readable());
  ASSERT_EQ(taken.size(), 1U);
  EXPECT_EQ(taken[0].target, "action");
  EXPECT_EQ(taken[0].leads_to, one);
}

TEST_P(Desk, what_serves_an_outcome_in_another_room_stands_beside_it) {
  const std::string one = begin();
  const std::string reference = outcomes()[0].reference;
  site_->add_serving(noted("In the plan"), [&](store::ReadTx&, const access::ReadablePerson&, std::string_view person) {
    return std::vector<Serves>{{reference, "Breakfast with a neighbour", person::record_href(person) + "/plan"}, {"another", "Nothing of hers", ""}};
  });
  for (const auto& page : {body(home), body(one)}) {
    EXPECT_THAT(page, HasSubstr("Breakfast with a neighbour"));
    EXPECT_THAT(page, Not(HasSubstr("Nothing of hers")));
  }
}

STEPWISE_EACH_ENGINE(Desk);

}  // namespace
}  // namespace stepwise::outcome::test
