// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/desk_test_support.hpp"
#include "practice/plan/plan_lists.hpp"
#include "practice/plan/signings.hpp"
#include "practice/support/support_store.hpp"
#include "store/settings.hpp"

namespace stepwise::plan::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_P(PlanDesk, a_plan_is_made_signed_within_the_estimate_and_put_in_place_with_its_services) {
  make_agreed();
  ASSERT_EQ(plan().pieces.size(), 1U);
  EXPECT_EQ(plan().pieces[0].weekly_pence, 14'000);
  EXPECT_EQ(plan().pieces[0].outcome_words, "I am among people I know");
  EXPECT_THAT(body(home()), HasSubstr("&lt;please not the home&gt;"));
  expect_kept(sign());
  ASSERT_TRUE(plan().signing);
  EXPECT_EQ(plan().signing->route, "worker");
  EXPECT_EQ(plan().signing->yearly_pence, 730'000);
  ASSERT_TRUE(plan().estimate);
  expect_kept(send(home() + "/start", {{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}}));
  const auto services = support::read_services(*store().read(), readable("ada-ref"));
  ASSERT_EQ(services.size(), 1U);
  EXPECT_EQ(services[0].service_component, "home_support");
  EXPECT_EQ(services[0].unit_cost_pence, 2'000);
  EXPECT_EQ(plan().pieces[0].service_reference, services[0].reference);
  EXPECT_EQ(state_of(plan()), State::in_force);
  const auto counts = latest_signed(*store().read(), readable("ada-ref"));
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->weekly_pence, 14'000);
  expect_kept(send(home() + "/copy", {{"of_version", version()}, {"format", "large_print"}, {"to", "Ada"}, {"on", day(0)}}));
  EXPECT_THAT(body(home() + "/document"), HasSubstr("Large print"));
}

TEST_P(PlanDesk, a_line_of_the_perfect_week_comes_into_the_plan_once_and_its_own_page_says_so) {
  begin();
  EXPECT_THAT(body(home()), HasSubstr("Bring it into the plan: Choir"));
  const std::string form = body(home() + "/pieces/new?from=w1");
  EXPECT_THAT(form, HasSubstr("name=\"found_in\" value=\"w1\""));
  expect_kept(send(home() + "/pieces/new", {{"of_version", version()}, {"found_in", "w1"}, {"what", "Choir"}, {"outcome", "out1"}, {"who_kind", "community"}, {"start", day(0)}}));
  EXPECT_EQ(plan().pieces.at(0).found_in, "w1");
  EXPECT_EQ(taken_, "w1 to " + home() + ";");
  EXPECT_THAT(body(home()), Not(HasSubstr("Bring it into the plan: Choir")));
}

TEST_P(PlanDesk, beyond_the_estimate_a_manager_signs_and_never_whoever_wrote_it) {
  begin();
  add_paid("9");
  write_all();
  expect_kept(answer());
  expect_kept(sign());
  EXPECT_FALSE(plan().signing);
  EXPECT_EQ(plan().asked_route, "manager");
  EXPECT_EQ(open_plans(*store().read(), std::nullopt, std::nullopt)[0].state, State::waiting);
  EXPECT_EQ(get(home() + "/words").status, 409) << "not while somebody looks at it";
  const access::Staff manager = manager_;
  manager_ = staff_;
  EXPECT_FALSE(decide(approval::Act::agree, "")) << "the author";
  manager_ = manager;
  ASSERT_TRUE(decide(approval::Act::agree, "Worth it"));
  ASSERT_TRUE(plan().signing);
  EXPECT_EQ(plan().signing->by.name, "Jo Fell-Test");
  EXPECT_EQ(plan().signing->route, "manager");
}

TEST_P(PlanDesk, what_is_sent_back_has_a_reason_and_may_be_written_again) {
  begin();
  add_paid("9");
  write_all();
  expect_kept(answer());
  expect_kept(sign());
  ASSERT_TRUE(decide(approval::Act::send_back, "What about the lunch club?"));
  EXPECT_THAT(body(home()), HasSubstr("What about the lunch club?"));
  add_paid("1");
  EXPECT_FALSE(plan().agreement) << "what was agreed is no longer what it says";
  EXPECT_EQ(plan().pieces.size(), 2U);
}

TEST_P(PlanDesk, a_plan_is_not_approved_while_its_assessment_was_amended) {
  begin();
  add_paid("9");
  write_all();
  expect_kept(answer());
  expect_kept(sign());
  basis_->stamp = "2";
  const auto decided = decide(approval::Act::agree, "Worth it");
  ASSERT_FALSE(decided);
  EXPECT_FALSE(plan().signing);
  EXPECT_FALSE(approval::latest(*store().read(), "plan", plan().reference)->decided_at) << "nothing of the decision is kept";
  ASSERT_TRUE(decide(approval::Act::send_back, "The assessment changed"));
  EXPECT_THAT(body(home() + "/words"), HasSubstr("I have read it as it is now"));
}

TEST_P(PlanDesk, a_person_who_disagrees_with_everything_has_a_plan_that_says_so) {
  begin();
  add_paid();
  write_all();
  EXPECT_EQ(answer("disagrees").status, 422);
  expect_kept(answer("disagrees", "All of it. I want my old life back"));
  expect_kept(sign());
  EXPECT_TRUE(latest_signed(*store().read(), readable("ada-ref"))->disagreed);
  EXPECT_THAT(body(home() + "/document"), HasSubstr("I want my old life back"));
}

TEST_P(PlanDesk, an_advocate_who_is_needed_stops_it_unless_it_is_urgent_with_a_reason) {
  make_agreed();
  block_ = "An advocate is needed for planning and has not started";
  EXPECT_THAT(body(home() + "/sign"), HasSubstr("An advocate is needed"));
  EXPECT_EQ(sign().status, 422);
  EXPECT_FALSE(plan().signing);
  expect_kept(sign({{"urgent_reason", "Alone from tonight"}}));
  EXPECT_EQ(plan().urgent_reason, "Alone from tonight");
}

TEST_P(PlanDesk, two_planners_see_both_texts_and_a_double_click_makes_one) {
  begin();
  const auto words = [&](std::string version, std::string mine) { return send(home() + "/words", {{"of_version", std::move(version)}, {"written_by", "planner"}, {"my_words", std::move(mine)}, {"heard", "nobody"}}); };
  expect_kept(words("1", "Hers"));
  const auto stale = words("1", "His");
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(stale.whole_body(), HasSubstr("Hers"));
  EXPECT_THAT(stale.whole_body(), HasSubstr("His"));
  const Desk::Answers piece{{"of_version", version()}, {"what", "Choir"}, {"outcome", "out1"}, {"who_kind", "community"}, {"start", day(0)}};
  EXPECT_EQ(send(home() + "/pieces/new", piece, "same").status, 303);
  EXPECT_EQ(send(home() + "/pieces/new", piece, "same").status, 303);
  EXPECT_EQ(plan().pieces.size(), 1U);
  EXPECT_THAT(body(home() + "/pieces/new?from=w1"), HasSubstr("Tuesday evening"));
}

TEST_P(PlanDesk, what_is_wrong_is_said_beside_the_field_and_kept) {
  begin();
  const auto answer = send(home() + "/pieces/new", {{"of_version", version()}, {"what", "A wash"}, {"who_kind", "paid_budget"}, {"component", "meals"}, {"unit", "visit"}, {"units", "7"}, {"held_as", "managed"}, {"start", day(0)}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.whole_body(), HasSubstr("The rate card has no price for this"));
  EXPECT_THAT(answer.whole_body(), HasSubstr("A wash</textarea>"));
  EXPECT_TRUE(plan().pieces.empty());
  EXPECT_EQ(get(home() + "/sign").status, 409);
}

TEST_P(PlanDesk, all_that_is_wrong_with_a_line_is_said_at_once) {
  begin();
  const auto answer = send(home() + "/pieces/new", {{"of_version", version()}, {"who_kind", "paid_budget"}, {"start_day", "40"}, {"start_month", "1"}, {"start_year", "2027"}, {"component", "home_support"}, {"unit", "hour"}, {"units", "abc"}, {"one_off", "x"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.whole_body(), AllOf(HasSubstr("Write what happens"), HasSubstr("Enter a real date"), HasSubstr("Enter how many a week"), HasSubstr("Enter an amount in pounds"), HasSubstr("Choose how the money is held"), Not(HasSubstr("no price for this"))));
}

TEST_P(PlanDesk, the_making_is_handed_on_taken_up_and_never_lost) {
  begin();
  add_staff("ana.lyst", "Ana Lyst-Test", "analyst");
  const std::string home_page = home();
  for (const auto& nobody : {"Nobody Here", "Ana Lyst-Test"}) EXPECT_EQ(send(home_page + "/hand-over", {{"stage", "broker"}, {"worker_else", nobody}, {"note", "Find a choir"}}).status, 422) << nobody;
  expect_kept(send(home_page + "/hand-over", {{"stage", "broker"}, {"worker_else", "jo fell"}, {"note", "Find a choir"}}));
  EXPECT_EQ(holder_of(plan()).name, "Kate Moor-Test") << "until it is taken";
  const auto source = plans_->work()[0];
  const auto theirs = source.due(*store().read(), {.worker = manager_.id, .today = clock().today(), .until = clock().today() + 30});
  ASSERT_EQ(theirs.size(), 1U);
  EXPECT_EQ(theirs[0].kind, "plan.take_up");
  std::swap(staff_, manager_);
  expect_kept(send(home_page + "/hand-over", {{"as", "taken"}}));
  EXPECT_EQ(holder_of(plan()).name, "Jo Fell-Test");
  EXPECT_EQ(plan().holder.id, staff_.id);
  expect_kept(send(home_page + "/hand-over", {{"stage", "provider"}, {"outside", "Fold Farm"}, {"note", "Begin on Monday"}}));
  EXPECT_THAT(body(home_page + "/hand-over"), HasSubstr("They have said that they take it up"));
  expect_kept(send(home_page + "/hand-over", {{"as", "declined"}, {"by", "Their manager"}}));
  EXPECT_EQ(holder_of(plan()).name, "Jo Fell-Test");
}

TEST_P(PlanDesk, rates_do_not_share_days_and_a_new_one_ends_the_one_before) {
  const auto add = [&](std::string price, std::string from, std::string to) { return send("/rates/new", {{"component", "day_support"}, {"unit", "day"}, {"price", std::move(price)}, {"from", std::move(from)}, {"to", std::move(to)}}); };
  EXPECT_EQ(add("50", "2026-04-01", "").status, 303);
  EXPECT_EQ(add("52.50", "2027-04-01", "").status, 303);
  const auto rates = read_rates(*store().read());
  EXPECT_EQ(rates[0].to_on, Date::parse_iso("2027-03-31"));
  EXPECT_EQ(add("51", "2026-06-01", "2026-07-01").status, 422) << "shares days";
  EXPECT_EQ(add("fifty", "2028-04-01", "").status, 422);
  EXPECT_EQ(read_rates(*store().read()).size(), 3U);
  EXPECT_THAT(body("/rates"), HasSubstr("£52.50"));
  make_agreed();
  expect_kept(sign());
  std::string reference;
  for (const Rate& rate : read_rates(*store().read()))
    if (rate.component == "home_support") reference = rate.reference;
  EXPECT_THAT(body("/rates/" + reference), HasSubstr("1 person"));
}

TEST_P(PlanDesk, lists_name_nobody_whose_record_is_restricted_and_days_waited_are_published) {
  make_agreed();
  EXPECT_THAT(body("/plans?list=agreed&team=all"), HasSubstr("Ada Byron-Test"));
  Plan hidden;
  hidden.begun_on = clock().today();
  hidden.author = hidden.holder = {staff_.id, staff_.name, "", staff_.team, ""};
  store().write([&](store::WriteTx& tx) -> Result<void> {
    insert_whole(tx, random_, hidden_, hidden);
    return {};
  });
  EXPECT_THAT(body("/plans?team=all"), Not(HasSubstr("Hidden-Test")));
  expect_kept(sign());
  const auto figures = signings_since(*store().read(), clock().today() - 30, clock().today(), std::nullopt);
  ASSERT_EQ(figures.by_route.size(), 1U);
  EXPECT_EQ(figures.by_route[0].name, "worker");
  EXPECT_EQ(figures.by_route[0].as_asked, 1);
  EXPECT_EQ(figures.by_route[0].middle_days(), 0);
  EXPECT_TRUE(figures.by_team.empty()) << "nobody else was asked";
  EXPECT_THAT(body("/plans?team=all"), HasSubstr("The worker, within what was estimated"));
}

TEST_P(PlanDesk, how_many_are_signed_as_asked_and_how_many_are_changed_first_is_published_by_who_signs_and_by_team) {
  estimate_->weekly_pence = 100;
  make_agreed();
  expect_kept(sign());
  const auto now = [&] { return signings_since(*store().read(), clock().today() - 30, clock().today(), staff_.team); };
  ASSERT_EQ(now().by_route.size(), 1U);
  EXPECT_EQ(now().by_route[0].waiting, 1);
  EXPECT_EQ(now().by_route[0].decided(), 0);
  ASSERT_TRUE(decide(approval::Act::send_back, "What do the two hours make possible?"));
  EXPECT_EQ(now().by_route[0].with_author, 1);
  expect_kept(sign());
  EXPECT_EQ(now().by_route[0].with_author, 0);
  EXPECT_EQ(now().by_route[0].waiting, 1);
  ASSERT_TRUE(decide(approval::Act::agree, "Now I see"));
  const auto figures = now();
  EXPECT_EQ(figures.by_route[0].name, "manager");
  EXPECT_EQ(figures.by_route[0].changed, 1);
  EXPECT_EQ(figures.by_route[0].as_asked, 0);
  ASSERT_EQ(figures.by_team.size(), 1U);
  EXPECT_EQ(figures.by_team[0].changed, 1);
  EXPECT_THAT(body("/plans?team=all"), AllOf(HasSubstr("Sent back, changed and signed"), HasSubstr("1 (100%)"), HasSubstr("by team")));
}

TEST_P(PlanDesk, a_draft_is_taken_up_where_it_was_left) {
  begin();
  http::Fields form;
  form.add("form_token", "draft-token-1");
  form.add("my_words", "Half a");
  form.add("next", "later");
  EXPECT_EQ(post(home() + "/words", form).status, 303);
  const auto lines = drafts_->lines(*store().read(), staff_.id);
  ASSERT_EQ(lines.size(), 1U);
  auto answer = get(lines[0].resume_href);
  for (int steps = 0; steps < 3 && answer.status == 303; ++steps) answer = get(location(answer));
  EXPECT_THAT(answer.whole_body(), HasSubstr("Half a"));
}

TEST_P(PlanDesk, titles_hold_no_name_and_no_page_is_red) {
  make_agreed();
  for (const std::string& page : {std::string{"/people/ada-ref/plan"}, home(), home() + "/document", home() + "/sign"}) {
    const auto whole = get(page).whole_body();
    EXPECT_THAT(whole.substr(0, whole.find("</title>")), Not(HasSubstr("Byron"))) << page;
    EXPECT_THAT(whole, Not(HasSubstr("--red"))) << page;
  }
}

STEPWISE_EACH_ENGINE(PlanDesk);

}  // namespace
}  // namespace stepwise::plan::test
