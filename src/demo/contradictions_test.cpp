// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "demo/load.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "sql/demo.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

class DemoCouncil : public store::test::EachEngine {};
STEPWISE_EACH_ENGINE(DemoCouncil);

/// Read with plain SQL, by none of the rules that told it.
TEST_P(DemoCouncil, says_nothing_that_something_else_on_the_same_record_contradicts) {
  WorldOptions options = usual_world(*Date::parse_iso("2026-11-21"));
  options.people = 900;
  ASSERT_TRUE(load_demo(store(), options, {}));
  const auto tx = store().read();
  ASSERT_GT(tx->one(sql::demo::any_plan, {})->integer("how_many"), 0);
  ASSERT_GT(tx->one(sql::demo::any_budget, {})->integer("how_many"), 0);
  ASSERT_EQ(outcome::open_outcomes(*tx, true, std::nullopt, std::nullopt).size(), 1U) << "somebody is both, and wants something as a carer";
  for (const auto& row : tx->all(sql::demo::contradictions, {})) ADD_FAILURE() << row.text("what") << ": " << row.integer("how_many");
}

}  // namespace
}  // namespace stepwise::demo
