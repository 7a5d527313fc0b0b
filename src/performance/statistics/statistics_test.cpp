// SPDX-License-Identifier: Apache-2.0
// The vectors are those of reference/organisation.md 6.6, 7 and 9.
#include "performance/statistics/statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

#include "performance/statistics/disclosure.hpp"

namespace stepwise::statistics {
namespace {

struct WilsonCase {
  std::int64_t x, n;
  double lower, upper;
};
class WilsonVectors : public ::testing::TestWithParam<WilsonCase> {};
TEST_P(WilsonVectors, agree) {
  const auto [x, n, lower, upper] = GetParam();
  const auto interval = wilson(x, n);
  ASSERT_TRUE(interval);
  EXPECT_NEAR(interval->lower, lower, 0.00005);
  EXPECT_NEAR(interval->upper, upper, 0.0001);  // the last vector is printed one in the fourth place high
}
INSTANTIATE_TEST_SUITE_P(Statistics, WilsonVectors,
                         ::testing::Values(WilsonCase{0, 10, 0, .2775}, WilsonCase{10, 10, .7225, 1}, WilsonCase{8, 12, .3906, .8619},
                                           WilsonCase{66, 100, .5628, .7454}, WilsonCase{924, 1400, .6348, .6844}));

TEST(Statistics, nothing_of_nothing) {
  EXPECT_FALSE(wilson(0, 0));
  EXPECT_FALSE(run_limits(std::vector<double>{1, 2, 3, 4}));
}

TEST(Statistics, difference_of_two_proportions) {
  const auto difference = newcombe(56, 70, 48, 80);
  EXPECT_NEAR(difference->value, 0.2, 1e-9);
  EXPECT_NEAR(difference->interval.lower, 0.0524, 0.00005);
  EXPECT_NEAR(difference->interval.upper, 0.3339, 0.00005);
}

/// One letter a point: . none, O outside, T trend, 2 two in three, S shift; small letters are low.
std::string letters(const std::vector<PointSignal>& signals) {
  std::string out;
  for (const auto& [signal, high] : signals) {
    const char* pair = "..";
    switch (signal) {
      case Signal::none: break;
      case Signal::outside: pair = "Oo"; break;
      case Signal::trend: pair = "Tt"; break;
      case Signal::two_in_three: pair = "2z"; break;
      case Signal::shift: pair = "Ss"; break;
    }
    out += high ? pair[0] : pair[1];
  }
  return out;
}

struct RunCase {
  std::vector<double> values;
  double mean, range, lower, upper;
  std::string flags;
};
class RunVectors : public ::testing::TestWithParam<RunCase> {};
TEST_P(RunVectors, agree) {
  const auto& [values, mean, range, lower, upper, flags] = GetParam();
  const auto limits = run_limits(values);
  ASSERT_TRUE(limits);
  EXPECT_NEAR(limits->mean, mean, 0.0006);
  EXPECT_NEAR(limits->moving_range, range, 0.0006);
  EXPECT_NEAR(limits->lower, lower, 0.006);
  EXPECT_NEAR(limits->upper, upper, 0.006);
  EXPECT_EQ(letters(run_signals(values, *limits)), flags);
}
INSTANTIATE_TEST_SUITE_P(
    Statistics, RunVectors,
    ::testing::Values(RunCase{{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1}, 1.944, 1.000, -0.716, 4.604, "....O............."},
                      RunCase{{60, 64, 58, 66, 61, 63, 59, 70, 72, 69, 71, 73, 70, 72, 71}, 66.6, 3.929, 56.15, 77.05, "sssssssSSSSSSSS"},
                      RunCase{{50, 52, 49, 51, 48, 50, 52, 53, 55, 56, 58, 60, 62, 51, 49}, 53.067, 2.000, 47.747, 58.387, "sszsTTTTTTTOO.."},
                      RunCase{{10, 11, 9, 10, 12, 10, 9, 11, 10, 13.1, 13.2, 11, 10, 9, 10, 11, 9, 10}, 10.461, 1.435, 6.643, 14.279, ".........22......."}));

TEST(Statistics, funnel_limits_agree_with_the_vector) {
  const auto limits = funnel_limits(0.66, 30);
  EXPECT_NEAR(limits.two_sigma.lower, .4905, .00005);
  EXPECT_NEAR(limits.two_sigma.upper, .8295, .00005);
  EXPECT_NEAR(limits.three_sigma.lower, .3927, .00005);
  EXPECT_NEAR(limits.three_sigma.upper, .9273, .00005);
  EXPECT_EQ(funnel_place(0.66, 0, 9), FunnelPlace::too_few);
  EXPECT_EQ(funnel_place(0.66, 20, 30), FunnelPlace::in_line);
  EXPECT_EQ(funnel_place(0.66, 13, 30), FunnelPlace::different);
  EXPECT_EQ(funnel_place(0.66, 5, 30), FunnelPlace::very_different);
}

TEST(Disclosure, hides_small_numbers_from_those_who_may_not_see_people) {
  constexpr auto others = Audience::everyone_else, insiders = Audience::may_see_people;
  EXPECT_EQ(disclose(0, others), ShownCount{0});
  for (int count = 1; count <= 7; ++count) EXPECT_EQ(disclose(count, others), ShownCount{Hidden{}});
  EXPECT_EQ(disclose(8, others), ShownCount{10});
  EXPECT_EQ(disclose(12, others), ShownCount{10});
  EXPECT_EQ(disclose(13, others), ShownCount{15});
  EXPECT_EQ(disclose(3, insiders), ShownCount{3});
  EXPECT_EQ(disclose_percentage(3, 100, others), ShownValue{Hidden{}});
  EXPECT_EQ(disclose_percentage(0, 0, others), ShownValue{});
  EXPECT_EQ(words(disclose_percentage(33, 100, others), "%"), "35%");
  EXPECT_EQ(words(disclose_percentage(1, 3, insiders), "%"), "33.3%");
  EXPECT_EQ(words(disclose_percentage(2001, 4001, others), "%"), "50%");
  EXPECT_EQ(disclose_middle(12.5, 7, others), ShownValue{Hidden{}});
  EXPECT_EQ(words(disclose_middle(12.5, 8, others), " days"), "12.5 days");
  EXPECT_EQ(words(disclose_middle(1, 8, others), " days"), "1 day");
  EXPECT_EQ(words(ShownValue{}, "%"), "–");
  EXPECT_EQ(words(disclose(12345, others)), "12,345");
}

RC_GTEST_PROP(Disclosure, a_shown_count_is_never_small_and_never_far_off, ()) {
  const auto count = *rc::gen::inRange<std::int64_t>(0, 100000);
  const auto shown = disclose(count, Audience::everyone_else);
  if (const auto* number = std::get_if<std::int64_t>(&shown)) {
    RC_ASSERT(*number == 0 || *number >= 10);
    RC_ASSERT(std::abs(*number - count) <= 2);
  } else {
    RC_ASSERT(count >= 1 && count <= 7);
  }
}

TEST(Standards, are_met_or_missed_only_where_the_whole_interval_says_so) {
  EXPECT_EQ(beside_standard(0.66, *wilson(16, 24), true), Beside::cannot_tell) << "two thirds of 24 people";
  EXPECT_EQ(beside_standard(0.66, {0.66, 0.8}, true), Beside::clearly_met);
  EXPECT_EQ(beside_standard(0.66, {0.5, 0.659}, true), Beside::clearly_missed);
  EXPECT_EQ(beside_standard(0.10, {0.02, 0.10}, false), Beside::clearly_met);
  EXPECT_EQ(beside_standard(0.10, {0.101, 0.2}, false), Beside::clearly_missed);
}

TEST(Means, are_rounded_for_everyone_else) {
  EXPECT_EQ(std::get<double>(disclose_middle(12.3456, 11, Audience::everyone_else)), 12.3) << "more decimals would give away of how many";
  EXPECT_EQ(std::get<double>(disclose_middle(12.3456, 11, Audience::may_see_people)), 12.3456);
}

TEST(RatesShown, come_from_the_count_as_shown) {
  EXPECT_TRUE(std::holds_alternative<Hidden>(rate_of(Hidden{}, 1000)));
  EXPECT_EQ(std::get<double>(rate_of(disclose(123, Audience::everyone_else), 100'000)), 125.0);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(rate_of(5, 0)));
}

}  // namespace
}  // namespace stepwise::statistics
