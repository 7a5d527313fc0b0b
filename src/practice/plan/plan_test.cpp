// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "practice/plan/facts_test_support.hpp"
#include "practice/plan/piece_form.hpp"
#include "practice/plan/put_in_place.hpp"
#include "practice/plan/sign_off.hpp"

namespace stepwise::plan::test {
namespace {

Plan whole_plan() {
  Plan plan;
  plan.begun_on = on("2026-11-01");
  plan.my_words = "I want to stay in my street";
  plan.matters = "Home, people, say over my life";
  plan.advice = "Falls clinic, fire check";
  plan.involved = "My daughter";
  plan.heard = "yes";
  plan.contingency = "Call Sue";
  plan.dips = "Less tea, ring Sue";
  plan.checks_seen = true;
  plan.review_on = on("2027-01-10");
  plan.assessment_reference = "as1";
  plan.assessment_stamp = "1";
  plan.agreement = Agreement{.on = on("2026-11-10"), .answer = "agreed", .by = "person"};
  plan.pieces = {paid(1000, "2026-11-20")};
  plan.pieces[0].reference = "p1";
  plan.needs = {{.code = "nutrition", .words = "Eating", .met_by = {"community"}, .how = "Breakfast next door", .council = "met_otherwise", .offers = {"of1"}}};
  return plan;
}
Around usual() {
  Around around;
  around.needs = {{"nutrition", "Eating", "Forgets to eat", true}};
  around.basis = Basis{"as1", "1", on("2026-10-20")};
  around.offers = {{.reference = "of1", .who = "Jean", .what = "Breakfast", .gets_back = "Company", .counts = true}};
  around.aims = {{"o1", "To be in my street", "", true}};
  around.estimate = Estimate{.reference = "al1", .weekly_pence = 1000};
  return around;
}
const Date today = on("2026-11-21");

std::vector<std::string> steps_that_stop(const Plan& plan, const Around& around) {
  std::vector<std::string> steps;
  for (const ToDo& one : to_do(plan, around, today))
    if (one.stops) steps.push_back(one.step);
  return steps;
}

TEST(sign_off, a_whole_plan_may_be_signed) { EXPECT_THAT(steps_that_stop(whole_plan(), usual()), ::testing::IsEmpty()); }

TEST(sign_off, each_thing_that_is_missing_is_said_with_the_page_where_it_is_done) {
  const auto without = [](auto change, const char* step) {
    Plan plan = whole_plan();
    Around around = usual();
    change(plan, around);
    EXPECT_THAT(steps_that_stop(plan, around), ::testing::ElementsAre(step));
  };
  without([](Plan& p, Around&) { p.needs.clear(); }, "needs/nutrition");
  without([](Plan& p, Around&) { p.my_words = ""; }, "words");
  without([](Plan& p, Around&) { p.advice = ""; }, "words");
  without([](Plan& p, Around&) { p.heard = "not_asked"; }, "words");
  without([](Plan& p, Around&) { p.contingency = ""; }, "when-things-change");
  without([](Plan& p, Around&) { p.review_on.reset(); }, "words");
  without([](Plan& p, Around&) { p.agreement.reset(); }, "agreement");
  without([](Plan& p, Around&) { p.pieces[0].outcome_reference = ""; }, "pieces/p1");
  without([](Plan& p, Around&) { p.pieces[0].held_as = "none"; }, "pieces/p1");
  without([](Plan& p, Around&) { p.pieces[0].held_as = "direct_payment"; }, "words");
  without([](Plan& p, Around& a) { a.estimate->weekly_pence = 100; (void)p; }, "words");
  without([](Plan&, Around& a) { a.block = "An advocate is needed and has not started"; }, "sign");
  without([](Plan&, Around& a) { a.died_on = today; }, "close");
  without([](Plan&, Around& a) { a.offers[0].counts = false; }, "needs");
}

TEST(sign_off, an_offer_that_can_no_longer_be_read_counts_as_gone_and_nobody_is_told_why) {
  Around around = usual();
  around.offers.clear();
  EXPECT_THAT(steps_that_stop(whole_plan(), around), ::testing::ElementsAre("needs/nutrition"));
  Plan plan = whole_plan();
  plan.needs[0].offers.clear();
  EXPECT_THAT(steps_that_stop(plan, around), ::testing::IsEmpty());
  plan.pieces[0].offer_reference = "of1";
  EXPECT_THAT(steps_that_stop(plan, around), ::testing::ElementsAre("pieces/p1"));
  EXPECT_EQ(offers_unreadable(plan, around).at(0).sentence, "An offer is no longer counted on: Two hours in the garden. Plan without it, or ask again who would help");
  EXPECT_THAT(steps_that_stop(plan, usual()), ::testing::IsEmpty()) << "it counts while it can be read";
}

TEST(sign_off, a_plan_whose_assessment_was_amended_waits_until_somebody_has_looked) {
  Around around = usual();
  around.basis->stamp = "2";
  EXPECT_FALSE(may_be_signed(whole_plan(), around, today));
  Plan looked = whole_plan();
  looked.assessment_stamp = "2";
  EXPECT_TRUE(may_be_signed(looked, around, today));
}

TEST(sign_off, a_person_who_disagrees_with_everything_still_gets_a_plan_that_says_so) {
  Plan plan = whole_plan();
  plan.agreement->answer = "disagrees";
  EXPECT_FALSE(may_be_signed(plan, usual(), today)) << "what they disagree with is not written yet";
  plan.agreement->disagrees = "All of it. I want my old life back";
  EXPECT_TRUE(may_be_signed(plan, usual(), today));
}

TEST(sign_off, an_offer_says_what_they_get_back_and_when_they_last_said_so) {
  Offer offer{.reference = "o", .who = "Jean", .what = "Breakfast", .when = "", .gets_back = "Company", .counts = true, .last_confirmed = on("2026-10-02")};
  EXPECT_EQ(offer_words(offer), "Jean: Breakfast. In return: Company. Confirmed on 2 October 2026");
  offer.gets_back.clear(), offer.last_confirmed.reset();
  EXPECT_EQ(offer_words(offer), "Jean: Breakfast. Not confirmed yet");
}

TEST(sign_off, risks_agreed_elsewhere_are_written_into_a_version_once) {
  const std::vector<std::string> agreed{"The bus alone", "The stairs"};
  const std::string words = with_agreed_risks("The stairs", agreed);
  EXPECT_EQ(words, "The stairs\nThe bus alone");
  EXPECT_EQ(with_agreed_risks(words, agreed), words);
}

TEST(sign_off, an_advocate_who_has_not_started_stops_it_unless_it_is_urgent) {
  Around around = usual();
  around.block = "An advocate is needed";
  Plan plan = whole_plan();
  EXPECT_FALSE(may_be_signed(plan, around, today));
  plan.urgent_reason = "Alone from tonight";
  EXPECT_TRUE(may_be_signed(plan, around, today));
}

/// One random step of a plan's life, by the rules of the rooms around it.
void step(Plan& plan, std::optional<Asked>& asked, int what, Date day) {
  const State state = state_of(plan, asked);
  switch (what) {
    case 0: if (may_be_written(state)) plan.agreement = Agreement{.on = day, .answer = "agreed"}, plan.asked_on.reset(), asked.reset(); break;
    case 1: if (may_be_written(state)) plan.agreement.reset(), plan.asked_on.reset(), asked.reset(); break;
    case 2: if (state == State::agreed) plan.asked_on = day; break;
    case 3: if (state == State::waiting) asked = Asked{.sent_back = true}; break;
    case 4: if (state == State::agreed || state == State::waiting) plan.signing = Signing{.on = day}; break;
    case 5: if (state == State::signed_off) plan.started_on = day; break;
    case 6: if (plan.signing) plan.copy_on = day; break;
    case 7: if (state != State::ended) plan.closed_on = day; break;
    default: break;
  }
}

RC_GTEST_PROP(states, every_open_plan_has_somebody_who_holds_it_and_a_next_day, ()) {
  Plan plan;
  plan.begun_on = today;
  plan.holder = {StaffId{1}, "Kate", "", {}, ""};
  std::optional<Asked> asked;
  Date day = today;
  for (const int what : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8))) {
    step(plan, asked, what, day);
    day = day + 1;
    const State state = state_of(plan, asked);
    RC_ASSERT(next_of(plan, state).has_value() == (state != State::ended));
    RC_ASSERT(!holder_of(plan).name.empty());
    RC_ASSERT(may_be_written(state) == (!plan.signing && !plan.closed_on && state != State::waiting));
  }
}

RC_GTEST_PROP(batons, whatever_is_handed_taken_declined_or_taken_back_exactly_one_holds_it, ()) {
  Plan plan;
  plan.holder = {StaffId{1}, "first", "", {}, ""};
  std::string holder = "first";
  int made = 0;
  for (const int what : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4))) {
    const bool waits = waiting_baton(plan) != nullptr;
    if (what == 0 && !waits) plan.batons.push_back({.reference = std::to_string(made), .to = {made % 2 == 0 ? std::optional{StaffId{made + 2}} : std::nullopt, "worker " + std::to_string(made), "", {}, ""}}), ++made;
    if (what > 0 && waits) {
      Baton& last = plan.batons.back();
      last.settled_on = today;
      last.settled_as = what == 1 ? "taken" : what == 2 ? "declined" : "withdrawn";
      if (what == 1) holder = last.to.name;
      if (what == 1 && last.to.id) plan.holder = last.to;
    }
    RC_ASSERT(holder_of(plan).name == holder);
    RC_ASSERT(std::ranges::count_if(plan.batons, [](const Baton& baton) { return !baton.settled_on; }) <= 1);
  }
}

TEST(states, after_a_death_nothing_is_to_be_done_with_a_plan_but_to_close_it) {
  const Plan plan = whole_plan();
  EXPECT_EQ(state_of(plan, {}, today), State::ended);
  EXPECT_FALSE(may_be_written(state_of(plan, {}, today)));
  EXPECT_FALSE(next_of(plan, state_of(plan, {}, today)));
}

http::Fields typed(std::initializer_list<std::pair<const char*, const char*>> values) {
  http::Fields fields;
  for (const auto& [name, value] : values) fields.add(name, value);
  return fields;
}

TEST(piece_form, a_gap_in_the_card_is_said_and_an_agreed_price_fills_it) {
  const std::vector<Rate> rates{rate("a", 2000, "2025-04-01", on("2026-03-31"))};
  auto fields = typed({{"what", "Bath"}, {"who_kind", "paid_budget"}, {"component", "home_support"}, {"unit", "hour"}, {"units", "3,5"}, {"held_as", "managed"}, {"start_day", "1"}, {"start_month", "6"}, {"start_year", "2026"}});
  auto read = piece_from(fields, {}, rates, {}, {});
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].field, "own_price");
  fields.add("own_price", "£18.50");
  read = piece_from(fields, {}, rates, {}, {});
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.piece.weekly_pence, 6475);
  EXPECT_TRUE(read.piece.own_rate);
}

TEST(piece_form, an_offer_that_was_not_confirmed_cannot_be_counted_on) {
  const std::vector<Offer> offers{{.reference = "of1", .who = "Jean", .what = "Breakfast", .counts = false}};
  const auto read = piece_from(typed({{"what", "Breakfast"}, {"who_kind", "community"}, {"offer", "of1"}, {"start_day", "1"}, {"start_month", "6"}, {"start_year", "2026"}}), {}, {}, {}, offers);
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].field, "offer");
}

RC_GTEST_PROP(piece_form, units_are_read_as_they_are_written, ()) {
  const auto hundredths = *rc::gen::inRange<std::int64_t>(1, 16'800);
  RC_ASSERT(units_from(units_text(hundredths)) == hundredths);
}

TEST(put_in_place, the_same_service_goes_on_another_number_changes_it_and_what_is_new_starts) {
  Plan plan = whole_plan();
  Piece hours = paid(weekly_pence(700, 2000), "2026-11-20");
  hours.component = "home_support", hours.unit = "hour", hours.units_hundredths = 700, hours.rate_pence = 2000, hours.provider = "Fold Farm", hours.reference = "p1", hours.service_reference = "s1";
  Piece fresh = hours;
  fresh.reference = "p2", fresh.service_reference = "", fresh.component = "day_support", fresh.unit = "day";
  plan.pieces = {hours, fresh};
  support::Service now{.reference = "s1", .service_type = "community", .service_component = "home_support", .provider = "Fold Farm", .start_on = on("2026-01-01"), .unit_cost_pence = 2000, .cost_frequency = "hourly", .planned_units = 7.0};
  support::Service other = now;
  other.reference = "s2";
  const std::vector<support::Service> services{now, other};
  auto steps = service_steps(plan, services, today);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].what, ServiceStep::What::stays);
  EXPECT_EQ(steps[1].what, ServiceStep::What::start);
  EXPECT_EQ(steps[1].service.start_on, today) << "nothing starts before the plan does";
  EXPECT_EQ(steps[1].service.cost_frequency, "daily");
  plan.pieces[0].units_hundredths = 500;
  steps = service_steps(plan, services, today);
  EXPECT_EQ(steps[0].what, ServiceStep::What::change);
  EXPECT_EQ(steps[0].service.reference, "s1");
  const auto left = left_over(plan, services, today);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left[0].reference, "s2");
}

TEST(put_in_place, a_direct_payment_is_one_in_the_return_and_what_a_neighbour_does_is_none) {
  Plan plan = whole_plan();
  plan.pieces[0].held_as = "direct_payment";
  plan.pieces.push_back(paid(0, "2026-11-20"));
  plan.pieces[1].who_kind = "community";
  const auto steps = service_steps(plan, {}, today);
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].service.service_component, "direct_payment");
  EXPECT_EQ(steps[0].service.delivery_mechanism, "direct_payment");
}

}  // namespace
}  // namespace stepwise::plan::test
