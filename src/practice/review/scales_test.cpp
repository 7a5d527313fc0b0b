// SPDX-License-Identifier: Apache-2.0
#include "practice/review/scales.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace stepwise::review {
namespace {

View view(int attainment, int help) { return {Mark::rated(attainment), Mark::rated(help)}; }

TEST(Scales, keep_no_answer_apart_from_nought) {
  EXPECT_EQ(Mark::from_key("0")->points(), 0);
  EXPECT_EQ(Mark::from_key("4")->points(), 4);
  EXPECT_FALSE(Mark::from_key("5"));
  EXPECT_FALSE(Mark::from_key("not_applicable")->points());
  EXPECT_FALSE(Mark::from_key("did_not_say")->points());
  for (const char* key : {"0", "1", "2", "3", "4", "not_applicable", "did_not_say", "not_asked"}) EXPECT_EQ(Mark::from_key(key)->key(), key);
  EXPECT_NE(Mark::without(Mark::Kind::not_applicable), Mark::without(Mark::Kind::did_not_say));
}

TEST(Scales, stand_in_a_sentence_as_words_without_their_number) {
  EXPECT_EQ(attainment_said(Mark::rated(4)), "as I want it");
  EXPECT_EQ(help_said(Mark::rated(0)), "no help");
  EXPECT_EQ(attainment_said(Mark::without(Mark::Kind::not_asked)), "");
}

TEST(Scales, two_points_apart_is_a_reason_to_talk) {
  EXPECT_FALSE(see_it_differently(view(3, 1), view(2, 2)));
  EXPECT_TRUE(see_it_differently(view(3, 1), view(1, 1)));
  EXPECT_TRUE(see_it_differently(view(3, 0), view(3, 2)));
  EXPECT_FALSE(see_it_differently({Mark::without(Mark::Kind::did_not_say), Mark{}}, view(4, 4))) << "no answer is not nought";
}

struct Went {
  Direction direction;
  View before, now;
  Movement movement;
};
class Movements : public ::testing::TestWithParam<Went> {};
TEST_P(Movements, are_judged_by_the_declared_direction) { EXPECT_EQ(movement(GetParam().direction, GetParam().before, GetParam().now), GetParam().movement); }
INSTANTIATE_TEST_SUITE_P(Scales, Movements,
                         ::testing::Values(Went{Direction::gain, view(1, 2), view(2, 2), Movement::as_hoped}, Went{Direction::gain, view(2, 3), view(2, 1), Movement::as_hoped},
                                           Went{Direction::gain, view(2, 2), view(2, 2), Movement::no_change}, Went{Direction::gain, view(3, 2), view(2, 2), Movement::dip},
                                           Went{Direction::regain, view(0, 4), view(1, 4), Movement::as_hoped}, Went{Direction::maintain, view(3, 1), view(3, 1), Movement::as_hoped},
                                           Went{Direction::maintain, view(3, 1), view(2, 1), Movement::dip}, Went{Direction::slow_decline, view(3, 1), view(2, 2), Movement::as_hoped},
                                           Went{Direction::slow_decline, view(3, 1), view(1, 2), Movement::dip},
                                           Went{Direction::gain, {Mark::without(Mark::Kind::not_applicable), Mark{}}, view(1, 1), Movement::not_known}));

double score(std::vector<Goal> goals) { return t_score(goals).value_or(-1); }

/// The vectors of the practice reference, g.3.
TEST(GoalAttainment, gives_the_scores_of_the_reference) {
  EXPECT_NEAR(score({{0}, {0}, {0}}), 50.00, 0.005);
  EXPECT_NEAR(score({{-1}, {-1}, {-1}}), 36.31, 0.005);
  EXPECT_NEAR(score({{0}, {1}, {-1}}), 50.00, 0.005);
  EXPECT_NEAR(score({{2}, {2}, {2}}), 77.39, 0.005);
  EXPECT_NEAR(score({{-2}, {-2}, {-2}}), 22.61, 0.005);
  EXPECT_NEAR(score({{0, 2, 2}, {1, 2, 1}, {-1, 1, 1}}), 51.84, 0.005);
  EXPECT_NEAR(score({{1}}), 60.00, 0.005);
  EXPECT_FALSE(t_score({}));
  const std::vector<Goal> weightless{{2, 0, 3}};
  EXPECT_FALSE(t_score(weightless));
}

RC_GTEST_PROP(GoalAttainmentAlways, mirrors_round_fifty, ()) {
  const auto levels = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-2, 3)));
  std::vector<Goal> goals, mirrored;
  for (const int level : levels) {
    const int weight = *rc::gen::inRange(1, 4);
    goals.push_back({level, weight, 1});
    mirrored.push_back({-level, weight, 1});
  }
  RC_ASSERT(std::abs(*t_score(goals) + *t_score(mirrored) - 100) < 1e-9);
}

TEST(NationalResult, follows_the_definition_and_is_empty_without_agreement) {
  const auto of = [](std::vector<std::string> results) { return overall(results); };
  EXPECT_EQ(of({"fully_met", "fully_met"}), "fully_met");
  EXPECT_EQ(of({"fully_met", "not_met"}), "partially_met");
  EXPECT_EQ(of({"partially_met"}), "partially_met");
  EXPECT_EQ(of({"not_met", "not_met"}), "not_met");
  EXPECT_EQ(of({"", ""}), "");
  EXPECT_EQ(of({"fully_met", ""}), "fully_met") << "what nobody agreed about counts neither way";
}

}  // namespace
}  // namespace stepwise::review
