// SPDX-License-Identifier: Apache-2.0
#include "practice/eligibility/eligibility.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace stepwise::eligibility {
namespace {

AdultFacts adult(bool impairment, std::initializer_list<Unable> limbs, bool significant, bool cumulative = false) {
  AdultFacts facts;
  facts.from_impairment = impairment;
  std::ranges::copy(limbs, facts.limbs.begin());
  if (significant) facts.impacts[3] = Impact::significant;
  facts.cumulative = cumulative;
  return facts;
}
CarerFacts carer(bool necessary, Health health, std::initializer_list<Unable> limbs, bool significant, bool cumulative = false) {
  CarerFacts facts;
  facts.necessary_care_to_adult = necessary;
  facts.health = health;
  std::ranges::copy(limbs, facts.limbs.begin());
  if (significant) facts.impacts[1] = Impact::significant;
  facts.cumulative = cumulative;
  return facts;
}

// Reference d.4, condition by condition.
TEST(Eligibility, AnAdultNeedsAllThreeConditions) {
  using enum Unable;
  const struct {
    AdultFacts facts;
    std::array<bool, 3> met;
  } table[] = {
      {adult(true, {cannot, cannot}, true), {true, true, true}},
      {adult(false, {cannot, cannot}, true), {false, true, true}},
      {adult(true, {cannot}, true), {true, false, true}},
      {adult(true, {cannot, able, not_applicable}, true), {true, false, true}},
      {adult(true, {pain, endangers}, true), {true, true, true}},
      {adult(true, {slow, able, slow}, true), {true, true, true}},
      {adult(true, {cannot, cannot}, false), {true, true, false}},
      {adult(true, {cannot, cannot}, false, true), {true, true, true}},
      {adult(true, {not_applicable, not_applicable, not_applicable}, true), {true, false, true}},
      {AdultFacts{}, {false, false, false}},
  };
  for (const auto& [facts, met] : table) {
    const auto suggestion = suggest_adult(facts);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(suggestion.conditions[i].met, met[i]) << i << ": " << suggestion.conditions[i].why;
      EXPECT_FALSE(suggestion.conditions[i].why.empty());
    }
    EXPECT_EQ(suggestion.eligible, met[0] && met[1] && met[2]);
  }
}

// Reference h: any one of eight, or health; "takes longer" is no limb.
TEST(Eligibility, ACarerNeedsOneOfEightOrHarmedHealth) {
  using enum Unable;
  const struct {
    CarerFacts facts;
    std::array<bool, 3> met;
  } table[] = {
      {carer(true, Health::well, {cannot}, true), {true, true, true}},
      {carer(true, Health::at_risk, {}, true), {true, true, true}},
      {carer(true, Health::deteriorating, {}, true), {true, true, true}},
      {carer(true, Health::well, {slow, slow, slow, slow}, true), {true, false, true}},
      {carer(true, Health::well, {pain}, true), {true, true, true}},
      {carer(true, Health::well, {endangers}, false, true), {true, true, true}},
      {carer(false, Health::deteriorating, {cannot}, true), {false, true, true}},
      {carer(true, Health::well, {able, not_applicable}, true), {true, false, true}},
      {carer(true, Health::at_risk, {cannot}, false), {true, true, false}},
  };
  for (const auto& [facts, met] : table) {
    const auto suggestion = suggest_carer(facts);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(suggestion.conditions[i].met, met[i]) << i << ": " << suggestion.conditions[i].why;
    EXPECT_EQ(suggestion.eligible, met[0] && met[1] && met[2]);
  }
}

Determination any_determination() {
  Determination d;
  d.kind = *rc::gen::arbitrary<bool>() ? Kind::adult : Kind::carer;
  d.arises = *rc::gen::arbitrary<bool>();
  d.health = *rc::gen::element(Health::well, Health::at_risk, Health::deteriorating);
  d.cumulative = *rc::gen::arbitrary<bool>();
  const auto code = rc::gen::element<std::string>("nutrition", "hygiene", "toilet", "child", "others", "work", "recreation", "community", "nonsense", "");
  const auto limb = rc::gen::element<std::string>("able", "cannot", "pain", "endangers", "slow", "not_applicable", "nonsense", "");
  for (int n = *rc::gen::inRange(0, 14); n > 0; --n) d.needs.push_back({*code, *limb, "", *rc::gen::element<std::string>("", "Her son cooks")});
  const auto domain = rc::gen::element<std::string>("dignity", "health", "control", "contribution", "nonsense");
  const auto impact = rc::gen::element<std::string>("none", "some", "significant", "not_known", "nonsense");
  for (int n = *rc::gen::inRange(0, 12); n > 0; --n) d.impacts.push_back({*domain, *impact});
  return d;
}

// Total: whatever is on record has an answer, and that is the three conditions together.
RC_GTEST_PROP(EligibilityProperty, suggests_something_for_whatever_is_on_record, ()) {
  const auto suggestion = suggest(any_determination());
  RC_ASSERT(suggestion.eligible == std::ranges::all_of(suggestion.conditions, &Condition::met));
  for (const auto& condition : suggestion.conditions) RC_ASSERT(!condition.words.empty() && !condition.why.empty());
}

// Carer-blind: the help there is changes nothing.
RC_GTEST_PROP(EligibilityProperty, does_not_see_unpaid_care, ()) {
  const Determination with = any_determination();
  Determination without = with;
  for (auto& need : without.needs) need.informal_care.clear();
  RC_ASSERT(suggest(with).eligible == suggest(without).eligible);
}

// More inability never takes eligibility away.
RC_GTEST_PROP(EligibilityProperty, more_inability_never_makes_less_eligible, ()) {
  AdultFacts facts;
  facts.from_impairment = *rc::gen::arbitrary<bool>();
  facts.cumulative = *rc::gen::arbitrary<bool>();
  const auto limb = rc::gen::element(Unable::able, Unable::cannot, Unable::pain, Unable::endangers, Unable::slow, Unable::not_applicable);
  for (auto& one : facts.limbs) one = *limb;
  const bool before = suggest_adult(facts).eligible;
  facts.limbs[*rc::gen::inRange<std::size_t>(0, facts.limbs.size())] = Unable::cannot;
  RC_ASSERT(!before || suggest_adult(facts).eligible);
}

TEST(Eligibility, WhereItStandsFollowsFromItsDays) {
  const Date day{20'000};
  Determination d;
  d.judged_on = day;
  d.assessment_version = 2;
  EXPECT_EQ(standing_of(d, 2, std::nullopt), Standing::to_decide);
  EXPECT_EQ(standing_of(d, 3, std::nullopt), Standing::look_again);
  EXPECT_EQ(standing_of(d, 2, day), Standing::closed);
  d.decided_on = day + 1;
  EXPECT_EQ(standing_of(d, 2, std::nullopt), Standing::to_give);
  EXPECT_EQ(standing_of(d, std::nullopt, std::nullopt), Standing::to_give);
  d.given_on = day + 2;
  EXPECT_EQ(standing_of(d, 2, std::nullopt), Standing::settled);
  EXPECT_EQ(standing_of(d, 2, day + 3), Standing::settled);
  EXPECT_EQ(standing_of(d, 3, std::nullopt), Standing::look_again);
}

RC_GTEST_PROP(EligibilityProperty, every_open_one_has_a_next_day, ()) {
  const Date day{20'000};
  Determination d;
  d.judged_on = day;
  if (*rc::gen::arbitrary<bool>()) d.decided_on = day + *rc::gen::inRange(0, 30);
  if (d.decided_on && *rc::gen::arbitrary<bool>()) d.given_on = *d.decided_on + 1;
  const auto now = *rc::gen::maybe(rc::gen::inRange<std::int64_t>(1, 4));
  const auto died = *rc::gen::maybe(rc::gen::just(day + 40));
  const Standing standing = standing_of(d, now ? std::optional{*now} : std::nullopt, died ? std::optional{*died} : std::nullopt);
  const bool open = standing != Standing::settled && standing != Standing::closed;
  RC_ASSERT(next_date(d, standing, day + 5).has_value() == open);
}

std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> names;
  for (const auto& problem : problems) names.push_back(problem.field);
  return names;
}

TEST(Eligibility, ADecisionSaysWhyAndWhatComesNext) {
  Determination d;
  d.suggested = true;
  d.eligible = true;
  EXPECT_EQ(fields_of(decision_problems(d)), (std::vector<std::string>{"reasons", "could_meet", "wants_council", "residence"}));
  d.reasons = "She cannot wash or cook";
  d.could_meet = "A neighbour, and a rail";
  d.wants_council = "yes";
  d.residence = "here";
  EXPECT_TRUE(decision_problems(d).empty());
  d.eligible = false;
  EXPECT_EQ(fields_of(decision_problems(d)), (std::vector<std::string>{"differs_reason", "advice", "prevention"}));
}

}  // namespace
}  // namespace stepwise::eligibility
