// SPDX-License-Identifier: Apache-2.0
#include "practice/capacity/capacity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::capacity {
namespace {

using ::testing::HasSubstr;

Decision answered(const char* understand, const char* retain, const char* weigh, const char* communicate, const char* impairment = "", const char* because = "") {
  Decision decision;
  decision.answers = {Answer{understand, ""}, Answer{retain, ""}, Answer{weigh, ""}, Answer{communicate, ""}};
  decision.impairment = impairment;
  decision.because = because;
  return decision;
}

struct Case {
  Decision decision;
  Suggestion suggestion;
};
TEST(Capacity, function_is_asked_first_then_an_impairment_then_whether_one_follows_from_the_other) {
  const Case table[] = {
      {answered("able", "able", "able", "able"), Suggestion::able},
      {answered("able", "able", "able", "able", "yes", "yes"), Suggestion::able},   // an impairment alone is nothing
      {answered("unable", "able", "able", "able", "yes", "yes"), Suggestion::unable},
      {answered("able", "able", "able", "unable", "yes", "yes"), Suggestion::unable},
      {answered("able", "unable", "able", "able", "no", ""), Suggestion::not_shown},
      {answered("able", "able", "unable", "able", "yes", "no"), Suggestion::not_shown},
      {answered("able", "able", "unable", "able", "not_known", "yes"), Suggestion::not_shown},
      {answered("able", "able", "not_known", "able", "yes", "yes"), Suggestion::not_shown},
      {answered("", "", "", ""), Suggestion::not_shown},
  };
  for (const auto& [decision, suggestion] : table) EXPECT_EQ(suggest(decision), suggestion) << decision.answers[0].code << decision.impairment << decision.because;
}

TEST(Capacity, a_conclusion_that_is_not_what_the_answers_show_needs_reasons) {
  Decision decision = answered("unable", "able", "able", "able", "yes", "yes");
  decision.conclusion = "unable";
  EXPECT_FALSE(differs(decision));
  decision.conclusion = "able";
  EXPECT_TRUE(differs(decision));
  decision.conclusion = "wait";
  EXPECT_FALSE(differs(decision));
  Decision not_shown = answered("unable", "able", "able", "able", "not_known");
  not_shown.conclusion = "unable";
  EXPECT_TRUE(differs(not_shown));
  not_shown.conclusion = "able";
  EXPECT_FALSE(differs(not_shown)) << "taken to be able until it is shown otherwise";
}

RC_GTEST_PROP(Capacity, nobody_is_suggested_unable_without_all_three, (std::array<std::uint8_t, 6> draws)) {
  static constexpr const char* able[]{"able", "unable", "not_known", ""};
  static constexpr const char* yes[]{"yes", "no", "not_known", ""};
  const Decision decision = answered(able[draws[0] % 4], able[draws[1] % 4], able[draws[2] % 4], able[draws[3] % 4], yes[draws[4] % 4], yes[draws[5] % 4]);
  bool some = false;
  for (const auto& answer : decision.answers) some = some || answer.code == "unable";
  RC_ASSERT((suggest(decision) == Suggestion::unable) == (some && decision.impairment == "yes" && decision.because == "yes"));
  RC_ASSERT(!t(suggestion_words(suggest(decision))).empty());
}

TEST(Capacity, an_authority_counts_from_the_day_its_document_was_seen) {
  const Date day{20'000};
  Authority authority{.kind = "lpa_health"};
  EXPECT_FALSE(counts_on(authority, day)) << "somebody says so: nobody has seen it";
  authority.seen_on = day;
  EXPECT_TRUE(counts_on(authority, day));
  EXPECT_FALSE(counts_on(authority, day - 1));
  authority.ended_on = day + 10;
  EXPECT_TRUE(counts_on(authority, day + 10));
  EXPECT_FALSE(counts_on(authority, day + 11));
}

Advocacy with(bool difficulty, const char* individual, bool fits) {
  Advocacy advocacy{.area = "planning", .judged_on = Date{20'000}, .reasons = "Asked twice"};
  advocacy.difficulty[2] = difficulty;
  advocacy.individual = individual;
  advocacy.not_paid = advocacy.person_agrees = advocacy.can_help = fits;
  return advocacy;
}

TEST(Advocacy, both_limbs_are_needed) {
  EXPECT_FALSE(is_needed(with(false, "no", false))) << "no substantial difficulty";
  EXPECT_TRUE(is_needed(with(true, "no", false)));
  EXPECT_TRUE(is_needed(with(true, "not_known", true)));
  EXPECT_FALSE(is_needed(with(true, "yes", true)));
  for (int missing = 0; missing < 3; ++missing) {
    Advocacy advocacy = with(true, "yes", true);
    (missing == 0 ? advocacy.not_paid : missing == 1 ? advocacy.person_agrees : advocacy.can_help) = false;
    EXPECT_TRUE(is_needed(advocacy)) << "somebody who does not fit is not appropriate";
  }
  Advocacy all_the_same = with(true, "yes", true);
  all_the_same.still_needed = true;
  EXPECT_TRUE(is_needed(all_the_same));
}

TEST(Advocacy, a_sign_off_waits_for_an_advocate_unless_it_is_urgent_with_a_reason) {
  EXPECT_FALSE(block_of(nullptr, "planning"));
  Advocacy advocacy = with(true, "no", false);
  EXPECT_THAT(block_of(&advocacy, "planning").value_or(""), HasSubstr("needs an advocate"));
  EXPECT_EQ(next_of(advocacy), advocacy.judged_on);
  advocacy.referred_on = advocacy.judged_on + 2;
  EXPECT_THAT(block_of(&advocacy, "planning").value_or(""), HasSubstr("has not started"));
  EXPECT_EQ(next_of(advocacy), advocacy.judged_on + 12);
  Advocacy urgent = advocacy;
  urgent.urgent_reason = "Home tonight, and nobody there";
  EXPECT_FALSE(block_of(&urgent, "planning"));
  EXPECT_TRUE(next_of(urgent)) << "the advocate is still needed";
  advocacy.started_on = advocacy.judged_on + 5;
  EXPECT_FALSE(block_of(&advocacy, "planning"));
  EXPECT_FALSE(next_of(advocacy));
}

RC_GTEST_PROP(Advocacy, whatever_was_judged_either_nothing_is_needed_or_it_has_a_next_day_or_it_has_started, (std::uint32_t bits)) {
  const auto bit = [bits](unsigned at) { return (bits >> at & 1U) != 0; };
  Advocacy advocacy{.area = "review", .judged_on = Date{20'000}};
  for (unsigned i = 0; i < 4; ++i) advocacy.difficulty[i] = bit(i);
  advocacy.individual = bit(4) ? "yes" : bit(5) ? "no" : "not_known";
  advocacy.not_paid = bit(6), advocacy.person_agrees = bit(7), advocacy.can_help = bit(8), advocacy.still_needed = bit(9);
  if (bit(10)) advocacy.referred_on = Date{20'003};
  if (bit(11)) advocacy.started_on = Date{20'009};
  if (bit(12)) advocacy.urgent_reason = "now";
  if (is_needed(advocacy) && !advocacy.started_on) RC_ASSERT(next_of(advocacy).has_value());
  RC_ASSERT(blocks(advocacy) == block_of(&advocacy, "review").has_value());
  RC_ASSERT(!blocks(advocacy) || is_needed(advocacy));
}

}  // namespace
}  // namespace stepwise::capacity
