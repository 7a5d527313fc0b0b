// SPDX-License-Identifier: Apache-2.0
#include "performance/population/population_store.hpp"

#include <gtest/gtest.h>

#include "store/test_support.hpp"

namespace stepwise::population {
namespace {

using Populations = store::test::EachEngine;

store::AuditLine by_somebody() {
  store::AuditLine line;
  line.actor_name = "command line";
  line.role = "operator";
  line.subject = "populations";
  return line;
}

TEST_P(Populations, loading_the_same_estimates_again_changes_nothing) {
  std::vector<Estimate> some{{"121", 2024, Band::from_18_to_64, 100'000, "invented", "Westmere", "North"}, {"121", 2024, Band::from_65_on, 30'000}};
  EXPECT_EQ(load_estimates(store(), some, by_somebody())->added, 2U);
  const auto lines = *store().verify_audit();
  const auto again = *load_estimates(store(), some, by_somebody());
  EXPECT_EQ(again.added + again.changed, 0U);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(*store().verify_audit(), lines);
  some[1].people = 31'000;
  EXPECT_EQ(load_estimates(store(), some, by_somebody())->changed, 1U);
  EXPECT_EQ(*store().verify_audit(), lines + 1);
  EXPECT_EQ(estimates(*store().read()), some);
}

STEPWISE_EACH_ENGINE(Populations);

}  // namespace
}  // namespace stepwise::population
