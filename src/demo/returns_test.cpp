// SPDX-License-Identifier: Apache-2.0
#include "demo/returns.hpp"

#include <gtest/gtest.h>

#include "demo/load.hpp"
#include "performance/returns/submission_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

TEST(DemoReturns, are_kept_once_with_faults_and_an_extract_left_out) {
  store::test::TestRecord record{"sqlite"};
  const auto folder = record.folder() / "returns";
  ASSERT_TRUE(load_demo_returns(record.store(), folder));
  EXPECT_TRUE(returns::submissions(*record.store().read()).empty()) << "a record that holds no demo council";
  WorldOptions options = usual_world(record.clock().today());
  options.people = 300;
  ASSERT_TRUE(load_demo(record.store(), options, {}));
  for (int times = 0; times < 2; ++times) {
    const auto kept = load_demo_returns(record.store(), folder);
    ASSERT_TRUE(kept) << kept.error().sentence;
    const auto all = returns::submissions(*record.store().read());
    ASSERT_EQ(all.size(), 3U);
    int counting = 0;
    for (const auto& one : all) {
      const bool counts = returns::state_of(one) == returns::State::counts;
      counting += counts;
      if (counts) {
        EXPECT_GT(one.failures, 0) << one.file_name;
      } else {
        EXPECT_EQ(one.excluded_reason, "A test extract, uploaded by mistake");
      }
      EXPECT_EQ(one.councils, std::vector<std::string>{"990"});
      EXPECT_TRUE(std::filesystem::exists(folder / one.kept_as));
    }
    EXPECT_EQ(counting, 2);
  }
}

}  // namespace
}  // namespace stepwise::demo
