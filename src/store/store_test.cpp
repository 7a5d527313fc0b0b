// SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include "store/test_support.hpp"

namespace stepwise::store {
namespace {

using StoreTest = test::EachEngine;
STEPWISE_EACH_ENGINE(StoreTest);

TEST_P(StoreTest, keeps_what_is_written_and_chains_the_audit) {
  for (int i = 1; i <= 10; ++i) {
    const auto id = store().write([&](WriteTx& tx) -> Result<std::int64_t> {
      tx.audit({.actor_name = "test", .action = "thing.kept"});
      tx.outbox({"kind", std::to_string(i), "{}"});
      tx.touch(PersonId{4});
      return tx.next_id("thing");
    });
    ASSERT_TRUE(id) << id.error().sentence;
    EXPECT_EQ(*id, i);
  }
  EXPECT_TRUE(store().audit_later({.actor_name = "test", .action = "thing.looked", .person = PersonId{4}}).wait());
  const auto lines = store().verify_audit();
  ASSERT_TRUE(lines) << lines.error().sentence;
  EXPECT_EQ(*lines, 11);
  EXPECT_EQ(store().changes_after(0).change_sequence, 10);
  EXPECT_EQ(store().changes_after(0).touched, std::vector{PersonId{4}});
}

}  // namespace
}  // namespace stepwise::store
