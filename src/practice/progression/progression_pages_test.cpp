// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "base/text.hpp"
#include "practice/progression/desk_test_support.hpp"
#include "practice/progression/overview_page.hpp"
#include "practice/progression/trajectory.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::progression::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string home = "/people/ben-ref/progression";

/// No page says that a dip is a failing, or shows it in red.
void expect_kind(const std::string& whole, std::string_view where) {
  const std::string page = whole.substr(whole.find("<main"), whole.find("</main>") - whole.find("<main"));
  EXPECT_GT(page.size(), 500U) << where;
  const std::string words = lower_ascii(html::text_of(page));
  for (const char* word : {"fail", "regress", "deteriorat", "worse"}) EXPECT_EQ(words.find(word), std::string::npos) << word << " on " << where;
  for (const char* look : {"--red", "govuk-error-message", "govuk-warning-text"}) EXPECT_EQ(page.find(look), std::string::npos) << look << " on " << where;
}

TEST_P(Desk, a_plan_is_made_and_its_line_of_levels_begins) {
  make_plan();
  const Journey now = journey();
  ASSERT_EQ(now.plans.size(), 1U);
  EXPECT_EQ(now.plans[0].what_i_want, "A flat of my own <soon>");
  EXPECT_EQ(now.plans[0].owner.worker_name, "Kate Moor-Test");
  EXPECT_EQ(now.plans[0].steps.size(), 2U);
  ASSERT_EQ(now.levels.size(), 1U);
  EXPECT_EQ(now.levels[0].level, "every_day");
  EXPECT_EQ(now.levels[0].hours, 0.0) << "no services: no hours, and that is known";
  const std::string page = body(home);
  EXPECT_THAT(page, HasSubstr("A flat of my own &lt;soon&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("£"))) << "no page with the person leads with money";
  EXPECT_THAT(page, Not(HasSubstr("<title>Ben")));
}

TEST_P(Desk, what_is_wrong_with_a_plan_is_said_beside_the_field_and_what_was_typed_is_kept) {
  const auto answer = post("plan", {{"strengths", ""}, {"what_i_want", "A flat"}, {"direction", "gain"}, {"from_level", "every_day"}, {"to_level", "some_days"}, {"starts_on", day(0)}, {"ends_on", day(30)}, {"review_on", day(7)}, {"worker", staff_.reference}});
  EXPECT_EQ(answer.status, 422);
  const std::string page = answer.whole_body();
  EXPECT_THAT(page, HasSubstr("Write what the person can do, enjoys and brings"));
  EXPECT_THAT(page, HasSubstr("A flat</textarea>"));
  const auto length = post("plan", {{"strengths", "Cooks"}, {"what_i_want", "A flat"}, {"direction", "gain"}, {"from_level", "some_days"}, {"to_level", "every_day"}, {"starts_on", day(0)}, {"ends_on", day(30)}, {"review_on", day(7)}, {"worker", staff_.reference}});
  EXPECT_EQ(length.status, 422);
  EXPECT_THAT(length.whole_body(), HasSubstr("A plan is for 6 to 12 months"));
  EXPECT_THAT(length.whole_body(), HasSubstr("Choose a next level that is higher"));
  EXPECT_TRUE(journey().plans.empty());
}

TEST_P(Desk, a_risk_begins_from_what_was_found_out_and_its_own_page_says_so) {
  std::string went;
  site_->take_findings({[](store::ReadTx&, const access::ReadablePerson&, std::string_view finding) -> std::optional<std::string> { return finding == "f1" ? std::optional<std::string>{"The bus alone"} : std::nullopt; },
                        [&went](store::WriteTx&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view) { went = std::string{finding} + " " + std::string{leads_to}; }});
  EXPECT_THAT(body(home + "/risks?finding=f1"), ::testing::AllOf(HasSubstr("The bus alone</textarea>"), HasSubstr("name=\"finding\" value=\"f1\"")));
  EXPECT_THAT(body(home + "/risks"), Not(HasSubstr("name=\"finding\"")));
  kept_at("risks", {{"finding", "f1"}, {"risk", "The bus alone"}, {"why_it_matters", "My brother"}, {"safeguards", "A card"}, {"who_agreed", "Ben"}, {"if_it_goes_wrong", "Ring Kate"}, {"agreed_on", day(0)}, {"look_again_on", day(28)}, {"worker", staff_.reference}});
  EXPECT_EQ(went, "f1 " + home + "#risks");
}

TEST_P(Desk, a_double_click_makes_one_and_a_second_plan_is_refused) {
  const auto once = [&] { return post("level", {{"on", day(-1)}, {"level", "some_days"}, {"own_level", "declined"}, {"evidence", "Shops alone"}}, "the-same-token"); };
  EXPECT_EQ(once().status, 303);
  EXPECT_EQ(once().status, 303);
  EXPECT_EQ(journey().levels.size(), 1U);
  EXPECT_EQ(journey().levels[0].own_level, "declined");
  make_plan();
  EXPECT_EQ(get(home + "/plan").status, 422);
}

TEST_P(Desk, a_double_click_on_a_plan_or_an_answer_leads_where_the_first_click_led) {
  const auto plan = [&](std::string token) { return post("plan", {{"strengths", "Cooks"}, {"what_i_want", "A dog of my own"}, {"direction", "gain"}, {"from_level", "every_day"}, {"to_level", "some_days"}, {"starts_on", day(-30)}, {"ends_on", clock().today().add_months(8).iso()}, {"review_on", day(14)}, {"worker", staff_.reference}}, std::move(token)); };
  const auto first = plan("one"), second = plan("one");
  EXPECT_EQ(first.status, 303);
  EXPECT_EQ(second.status, 303);
  EXPECT_EQ(location(second), location(first));
  const auto another = plan("two");
  EXPECT_EQ(another.status, 422);
  EXPECT_THAT(another.whole_body(), HasSubstr("A plan is open already"));
  EXPECT_THAT(another.whole_body(), HasSubstr("A dog of my own</textarea>")) << "nothing typed is lost";
  EXPECT_EQ(journey().plans.size(), 1U);
  const std::string dip = have_dip();
  ASSERT_EQ(answer_dip(dip).status, 303);
  const auto late = answer_dip(dip);
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(late.whole_body(), HasSubstr("A friend moved</textarea>"));
}

TEST_P(Desk, a_recovery_of_a_day_before_the_dip_ends_nothing) {
  make_plan();
  have_dip();
  const auto early = post("event", {{"kind", "recovery"}, {"on", day(-9)}, {"words", "Back at work"}, {"noticed_by", "person"}, {"level", "some_days"}});
  EXPECT_EQ(early.status, 422);
  EXPECT_EQ(open_dips(journey()).size(), 1U) << "somebody still answers for it";
}

TEST_P(Desk, a_dip_begins_from_the_level_before_it_also_when_its_own_level_was_written_first) {
  make_plan();
  kept_at("level", {{"on", day(-2)}, {"level", "all_day"}, {"evidence", "Stayed in bed"}});
  kept_at("event", {{"kind", "dip"}, {"on", day(-2)}, {"words", "Stayed in bed"}, {"noticed_by", "family"}});
  EXPECT_EQ(journey().happenings.back().level_before, "every_day");
  kept_at("level", {{"on", day(0)}, {"level", "all_day"}, {"evidence", "The same"}});
  EXPECT_EQ(open_dips(journey()).size(), 1U) << "not back yet";
}

TEST_P(Desk, a_day_before_somebody_was_born_or_after_they_died_is_asked_for_again) {
  const auto born = post("level", {{"on", "1900-01-01"}, {"level", "some_days"}, {"evidence", "Shops alone"}});
  EXPECT_EQ(born.status, 422);
  EXPECT_THAT(born.whole_body(), HasSubstr("Enter a day from 1 May 2003 to today"));
  store().write([&](store::WriteTx& tx) -> Result<void> {
    person::Details details = person::read_person(tx, readable()).details;
    details.died_on = clock().today() - 5;
    return person::save_details(tx, changeable(), 1, details, line());
  });
  EXPECT_EQ(post("met", {{"on", day(-4)}, {"how", "visit"}, {"person_there", "yes"}}).status, 422);
  EXPECT_EQ(post("met", {{"on", day(-6)}, {"how", "visit"}, {"person_there", "yes"}}).status, 303) << "what was before is still written down";
  EXPECT_EQ(get(home + "/plan").status, 422);
}

TEST_P(Desk, a_stale_save_shows_both_texts_and_loses_neither) {
  make_plan();
  const std::string plan = journey().plans[0].reference;
  const auto agree = [&](std::string version, std::string signs) { return post("plans/" + plan + "/when-things-dip", {{"of_version", std::move(version)}, {"early_signs", std::move(signs)}, {"what_i_do", "Walk"}, {"quick_contact", "Kate 0113 496 0000"}, {"agreed_on", day(0)}}); };
  EXPECT_EQ(agree("1", "Sleeping late").status, 303);
  const auto stale = agree("1", "Not eating");
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(stale.whole_body(), HasSubstr("Sleeping late"));
  EXPECT_THAT(stale.whole_body(), HasSubstr("Not eating"));
  EXPECT_EQ(journey().plans[0].dips.early_signs, "Sleeping late");
  EXPECT_EQ(agree("2", "Both").status, 303);
  EXPECT_THAT(body(home + "/card"), HasSubstr("0113 496 0000"));
}

TEST_P(Desk, a_dip_is_talked_through_and_never_shown_as_a_failing) {
  make_plan();
  const std::string dip = have_dip("relapse");
  const Happening event = journey().happenings.back();
  EXPECT_EQ(event.level_before, "every_day");
  EXPECT_EQ(event.owner.worker_name, "Kate Moor-Test");
  EXPECT_EQ(event.answer_by, clock().today() + 3);
  for (const std::string& page : {home, home + "/trajectory", home + "/dips/" + dip, home + "/dips/" + dip + "/answer", home + "/event"}) {
    const auto answer = get(page);
    EXPECT_EQ(answer.status, 200) << page;
    expect_kind(answer.whole_body(), page);
  }
  EXPECT_EQ(answer_dip(dip).status, 303);
  EXPECT_EQ(standing_of(journey(), journey().happenings.back()).status, DipStatus::helped);
  EXPECT_EQ(answer_dip(dip).status, 422) << "once";
  expect_kind(body(home + "/dips/" + dip), "the answered dip");
  expect_kind(body(home + "/dips/" + dip + "/decide"), "the decision");
  const std::string trajectory = body(home + "/trajectory");
  EXPECT_THAT(trajectory, HasSubstr("Highest so far: Support every day"));
  EXPECT_LT(trajectory.find("Level of independence"), trajectory.find("Cost of support a week"));
}

TEST_P(Desk, help_is_temporary_and_the_earlier_support_needs_a_reason) {
  make_plan();
  const std::string dip = have_dip();
  EXPECT_EQ(answer_dip(dip, "temporary", "", 43).status, 422) << "six weeks at most";
  EXPECT_EQ(answer_dip(dip, "earlier_package").status, 422);
  EXPECT_EQ(answer_dip(dip, "earlier_package", "She asked for it, and nobody is near", 42).status, 303);
}

TEST_P(Desk, six_weeks_of_help_count_from_the_day_it_was_agreed) {
  make_plan();
  const std::string dip = have_dip();
  EXPECT_EQ(answer_dip(dip, "temporary", "", 42, -1).status, 422) << "agreed yesterday";
  EXPECT_EQ(answer_dip(dip, "temporary", "", -2, -1).status, 422) << "before it was agreed";
  EXPECT_EQ(answer_dip(dip, "temporary", "", 41, -1).status, 303);
}

TEST_P(Desk, help_becomes_long_term_only_with_a_plan_for_its_new_goals) {
  kept_at("level", {{"on", day(-20)}, {"level", "every_day"}, {"evidence", "Cooks alone"}});
  const std::string dip = have_dip();
  ASSERT_EQ(answer_dip(dip).status, 303);
  const std::string path = "dips/" + dip + "/decide";
  const auto decided = [&] { return post(path, {{"of_version", "1"}, {"decision", "long_term"}, {"reason", "It stays hard"}, {"looked_on", day(-1)}, {"looked_by", "Olu, OT"}, {"new_goals", "Wash up"}}); };
  const auto refused = decided();
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.whole_body(), HasSubstr("Make the plan first"));
  EXPECT_EQ(open_dips(journey()).size(), 1U) << "somebody still answers for it";
  make_plan();
  EXPECT_EQ(decided().status, 303);
}

TEST_P(Desk, long_term_help_needs_a_reason_a_look_and_new_goals) {
  make_plan();
  const std::string dip = have_dip();
  ASSERT_EQ(answer_dip(dip).status, 303);
  const std::string path = "dips/" + dip + "/decide";
  EXPECT_EQ(post(path, {{"of_version", "1"}, {"decision", "extended"}, {"until_on", day(10)}}).status, 422) << "no reason";
  EXPECT_EQ(post(path, {{"of_version", "1"}, {"decision", "ended"}}).status, 422) << "the level is not back: somebody looks again";
  const auto long_term = post(path, {{"of_version", "1"}, {"decision", "long_term"}, {"reason", "It stays hard"}});
  EXPECT_EQ(long_term.status, 422);
  EXPECT_THAT(long_term.whole_body(), HasSubstr("occupational therapist"));
  EXPECT_EQ(post(path, {{"of_version", "1"}, {"decision", "extended"}, {"until_on", day(10)}, {"reason", "A cold"}}).status, 303);
  EXPECT_EQ(post(path, {{"of_version", "1"}, {"decision", "ended"}, {"until_on", day(10)}}).status, 409) << "decided meanwhile";
  EXPECT_EQ(post(path, {{"of_version", "2"}, {"decision", "long_term"}, {"reason", "It stays hard"}, {"looked_on", day(-1)}, {"looked_by", "Olu, OT"}, {"new_goals", "Wash up\nRing Mum"}}).status, 303);
  EXPECT_EQ(standing_of(journey(), journey().happenings.back()).status, DipStatus::new_goals);
  EXPECT_EQ(journey().plans[0].steps.size(), 4U) << "the goals are steps of the plan";
}

TEST_P(Desk, a_recovery_closes_the_dip_and_the_highest_stands) {
  make_plan();
  have_dip();
  EXPECT_EQ(post("event", {{"kind", "recovery"}, {"on", day(0)}, {"words", "Back at work"}, {"noticed_by", "person"}}).status, 422) << "the level is needed";
  kept_at("event", {{"kind", "recovery"}, {"on", day(0)}, {"words", "Back at work"}, {"noticed_by", "person"}, {"level", "some_days"}, {"own_rating", "8"}});
  const Journey now = journey();
  EXPECT_EQ(now.happenings.back().settles, now.happenings[now.happenings.size() - 2].reference);
  EXPECT_TRUE(open_dips(now).empty());
  EXPECT_EQ(back_on(now.happenings[0], now.levels), clock().today());
  EXPECT_EQ(reached(now.levels).highest->level, "some_days");
}

TEST_P(Desk, more_support_after_a_dip_asks_for_the_answer_first) {
  make_plan();
  support::Service wanted;
  wanted.service_type = "community";
  wanted.service_component = "home_support";
  wanted.start_on = clock().today();
  wanted.unit_cost_pence = 2200;
  wanted.cost_frequency = "hourly";
  wanted.planned_units = 10;
  const auto hold = [&] { return site_->guard()(*store().read(), readable(), wanted, {}, clock().today()); };
  EXPECT_FALSE(hold());
  const std::string dip = have_dip();
  ASSERT_TRUE(hold());
  EXPECT_EQ(hold()->href, home + "/dips/" + dip + "/answer");
  EXPECT_TRUE(hold()->reason_is_enough) << "nothing here blocks help";
  ASSERT_EQ(answer_dip(dip).status, 303);
  ASSERT_TRUE(hold()) << "without a last day";
  EXPECT_EQ(hold()->key, "progression.temporary");
  wanted.end_on = clock().today() + 14;
  EXPECT_FALSE(hold());
}

TEST_P(Desk, a_risk_ends_in_learning) {
  kept_at("risks", {{"risk", "The bus to Otherton alone"}, {"why_it_matters", "My brother lives there"}, {"safeguards", "A phone, a card"}, {"who_agreed", "Ben, Mum, Kate"}, {"if_it_goes_wrong", "Ring Kate"}, {"agreed_on", day(0)}, {"look_again_on", day(28)}, {"worker", staff_.reference}});
  const std::string risk = journey().risks.at(0).reference;
  kept_at("risks/" + risk + "/learning", {{"of_version", "1"}, {"how_it_went", "learned"}, {"learning", "Take the earlier bus"}, {"on", day(0)}});
  const std::string page = body(home);
  EXPECT_THAT(page, HasSubstr("Take the earlier bus"));
  expect_kind(page, "risks");
}

TEST_P(Desk, what_was_written_by_mistake_is_put_right_and_stays_to_be_seen) {
  kept_at("level", {{"on", day(-9)}, {"level", "own_way"}, {"evidence", "Slip of the mouse"}});
  const std::string wrong = journey().levels[0].reference;
  kept_at("levels/" + wrong + "/put-right", {{"on", day(-9)}, {"level", "every_day"}, {"evidence", "Shops with me"}, {"correction_reason", "The wrong line"}});
  EXPECT_EQ(journey().levels.size(), 2U);
  EXPECT_EQ(reached(journey().levels).highest->level, "every_day");
  EXPECT_THAT(body(home + "/trajectory"), HasSubstr("written by mistake: The wrong line"));
  make_plan();
  const std::string dip = have_dip();
  kept_at("events/" + dip + "/withdraw", {{"of_version", "1"}, {"reason", "Another person’s"}});
  EXPECT_TRUE(open_dips(journey()).empty());
}

TEST_P(Desk, a_plan_ends_and_somebody_asks_whether_it_holds) {
  make_plan();
  const std::string plan = journey().plans[0].reference;
  kept_at("plans/" + plan + "/end", {{"of_version", "1"}, {"ended_how", "reached"}, {"ended_on", day(0)}});
  EXPECT_EQ(journey().plans[0].follow_up_due_on, clock().today() + 84);
  EXPECT_EQ(get(home + "/plans/" + plan + "/change").status, 404);
  kept_at("plans/" + plan + "/follow-up", {{"of_version", "2"}, {"result", "not_reached"}, {"on", day(0)}});
  EXPECT_EQ(journey().plans[0].follow_up_due_on, clock().today() + 7);
  kept_at("plans/" + plan + "/follow-up", {{"of_version", "3"}, {"result", "holding"}, {"on", day(0)}});
  EXPECT_EQ(standing_of(journey().plans[0], {}).where, PlanStanding::Where::over);
}

TEST_P(Desk, work_is_handed_over_and_goes_with_a_death) {
  make_plan();
  have_dip();
  const auto source = site_->work().at(0);
  const auto due = [&](std::optional<StaffId> worker) { return source.due(*store().read(), {.worker = worker, .today = clock().today(), .until = clock().today() + 30}); };
  const auto mine = due(staff_.id);
  ASSERT_GE(mine.size(), 3U) << "meet, look at the plan, talk it through";
  const auto dip = std::ranges::find(mine, "progression.dip_answer", &task::Task::kind);
  ASSERT_NE(dip, mine.end());
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return source.give(tx, changeable(), *dip, other_, line()); }));
  EXPECT_EQ(due(other_).size(), 1U);
  EXPECT_EQ(source.held(*store().read(), other_).size(), 1U);
  store().write([&](store::WriteTx& tx) -> Result<void> {
    person::Details details = person::read_person(tx, readable()).details;
    details.died_on = clock().today();
    return person::save_details(tx, changeable(), 1, details, line());
  });
  EXPECT_TRUE(due(std::nullopt).empty());
}

TEST_P(Desk, a_list_names_nobody_whose_record_is_restricted) {
  make_plan();
  EXPECT_THAT(body("/progression?list=everyone"), HasSubstr("Ben Larch-Test"));
  access::Staff all = staff_;
  all.may.insert(Permission::read_restricted);
  access::Gate gate{store(), all, "r"};
  const auto hidden = gate.changeable(*store().read(), "hid-ref", "test").value();
  Plan plan = journey().plans[0];
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return add_plan(tx, random_, hidden, plan, line()); }));
  EXPECT_THAT(body("/progression?list=everyone&team=all"), Not(HasSubstr("Hidden-Test")));
  EXPECT_EQ(get("/people/hid-ref/progression").status, 404);
}

TEST_P(Desk, having_met_moves_the_day_by_which_somebody_meets) {
  make_plan();
  EXPECT_EQ(meet_by(journey(), journey().plans[0], {}), clock().today() - 30 + 7);
  kept_at("met", {{"on", day(-3)}, {"how", "visit"}, {"person_there", "yes"}, {"note", "Walked to the shop"}});
  EXPECT_EQ(meet_by(journey(), journey().plans[0], {}), clock().today() + 4);
  EXPECT_EQ(post("met", {{"on", day(0)}, {"how", "weekly"}, {"person_there", "yes"}}).status, 422) << "that is recorded in its own room";
}

TEST_P(Desk, half_typed_work_is_taken_up_again) {
  http::Fields form;
  form.add("form_token", "draft-1");
  form.add("version", "0");
  form.add("next", "later");
  form.add("strengths", "Half a thought");
  EXPECT_EQ(ask(http::Method::post, home + "/plan", form).status, 303);
  const auto resumed = get(home + "/drafts/draft-1");
  EXPECT_EQ(location(resumed), home + "/plan?draft=draft-1");
  EXPECT_THAT(body(location(resumed)), HasSubstr("Half a thought"));
}

TEST_P(Desk, who_may_bring_somebody_to_the_peer_challenge_forum_is_led_there) {
  make_plan();
  EXPECT_THAT(body(home), HasSubstr("href=\"/people/ben-ref/peer-forum\""));
  staff_.may.erase(Permission::peer_forum);
  EXPECT_THAT(body(home), Not(HasSubstr("/peer-forum")));
}

TEST_P(Desk, only_those_who_may_change_it_are_offered_to) {
  make_plan();
  staff_.may.erase(Permission::progression);
  EXPECT_THAT(body(home), Not(HasSubstr("Change the plan")));
  EXPECT_EQ(get(home + "/level").status, 404);
  EXPECT_EQ(get("/progression").status, 404);
}

TEST_P(Desk, ten_years_stay_one_line_within_the_weight_of_a_page) {
  const auto lists = Lists::load().value();
  Journey ten;
  for (int month = 0; month < 120; ++month)
    ten.levels.push_back({.id = month, .reference = "l" + std::to_string(month), .on = clock().today() - (120 - month) * 30, .level = lists.level_of(month % 7), .rank = month % 7, .own_rating = month % 11, .evidence = "Shops alone", .hours = 10.5, .pence = 25'000});
  const std::string page = write_trajectory(ten, lists, clock().today()).markup();
  EXPECT_LT(page.size(), 120U * 1024);
  std::size_t bends = 0;
  for (std::size_t at = page.find('V'); at != std::string::npos; at = page.find('V', at + 1)) ++bends;
  EXPECT_GE(bends, 119U * 4) << "every step of four lines";
}

STEPWISE_EACH_ENGINE(Desk);

}  // namespace
}  // namespace stepwise::progression::test
