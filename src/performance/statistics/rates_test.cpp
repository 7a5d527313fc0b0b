// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/rates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace stepwise::statistics {
namespace {

/// The chance of `count` or fewer when `expected` are expected.
double poisson_to(std::int64_t count, double expected) {
  double term = std::exp(-expected), sum = 0;
  for (std::int64_t k = 0; k <= count; ++k) {
    sum += term;
    term *= expected / static_cast<double>(k + 1);
  }
  return sum;
}

TEST(Rates, an_exact_interval_leaves_one_in_forty_on_each_side) {
  EXPECT_DOUBLE_EQ(poisson_interval(0).lower, 0);
  EXPECT_NEAR(poisson_interval(0).upper, 3.6889, 0.0001) << "minus the logarithm of 0.025";
  EXPECT_NEAR(poisson_interval(5).lower, 1.6235, 0.0001);
  EXPECT_NEAR(poisson_interval(5).upper, 11.6683, 0.0001);
  for (std::int64_t count = 1; count < 10; ++count) {
    EXPECT_NEAR(poisson_to(count, poisson_interval(count).upper), 0.025, 1e-6) << count;
    EXPECT_NEAR(1 - poisson_to(count - 1, poisson_interval(count).lower), 0.025, 1e-6) << count;
  }
}

TEST(Rates, from_ten_the_interval_is_byars) {
  EXPECT_DOUBLE_EQ(poisson_interval(10).lower, byar(10).lower);
  EXPECT_DOUBLE_EQ(poisson_interval(10).upper, byar(10).upper);
  EXPECT_NE(poisson_interval(9).upper, byar(9).upper);
}

TEST(Rates, have_one_decimal_as_published) {
  EXPECT_DOUBLE_EQ(per_100_000(123, 98'765), 124.5);
  EXPECT_DOUBLE_EQ(per_100_000(0, 98'765), 0);
  EXPECT_NEAR(per_100_000_interval(123, 98'765).lower, 100'000 * byar(123).lower / 98'765, 1e-9);
}

TEST(Rates, limits_close_round_the_centre_as_places_grow) {
  double before = 1e9;
  for (const std::int64_t people : {10'000, 40'000, 160'000, 2'000'000}) {
    const auto limits = rate_limits(60, people);
    EXPECT_LT(limits.three_sigma.lower, limits.two_sigma.lower);
    EXPECT_LT(limits.two_sigma.lower, 60);
    EXPECT_GT(limits.two_sigma.upper, 60);
    EXPECT_GT(limits.three_sigma.upper, limits.two_sigma.upper);
    EXPECT_LT(limits.two_sigma.upper - limits.two_sigma.lower, before);
    before = limits.two_sigma.upper - limits.two_sigma.lower;
  }
}

TEST(Rates, are_placed_only_where_ten_are_expected) {
  EXPECT_EQ(rate_place(60, 40, 10'000), FunnelPlace::too_few);
  EXPECT_EQ(rate_place(60, 60, 100'000), FunnelPlace::in_line);
  EXPECT_EQ(rate_place(60, 80, 100'000), FunnelPlace::different);
  EXPECT_EQ(rate_place(60, 100, 100'000), FunnelPlace::very_different);
  EXPECT_EQ(rate_place(60, 20, 100'000), FunnelPlace::very_different);
}

RC_GTEST_PROP(Rates, an_interval_holds_its_own_rate, ()) {
  const auto count = *rc::gen::inRange<std::int64_t>(0, 5000), people = *rc::gen::inRange<std::int64_t>(5000, 2'000'000);
  const auto interval = per_100_000_interval(count, people);
  const double rate = 100'000.0 * static_cast<double>(count) / static_cast<double>(people);
  RC_ASSERT(interval.lower <= rate);
  RC_ASSERT(interval.upper > rate);
}

}  // namespace
}  // namespace stepwise::statistics
