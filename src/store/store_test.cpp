// SPDX-License-Identifier: Apache-2.0
#include "store/store.hpp"

#include <gtest/gtest.h>
namespace stepwise::store {
TEST(First, Opens) {
  SystemClock clock;
  std::filesystem::remove_all("/tmp/store-w");
  Options o{.url = "sqlite:/tmp/store-w/a.db", .clock = &clock};
  auto m = Store::migrate(o);
  ASSERT_TRUE(m) << m.error().sentence;
  auto s = Store::open(o);
  ASSERT_TRUE(s) << s.error().sentence;
  for (int i = 0; i < 10; ++i) {
  auto r = (*s)->write([](WriteTx& tx) -> Result<std::int64_t> { tx.audit({.actor_name = "x", .action = "a.b"}); tx.touch(PersonId{4}); return tx.next_id("c"); });
  ASSERT_TRUE(r) << r.error().sentence;
  EXPECT_EQ(*r, i + 1);
  }
  EXPECT_TRUE((*s)->audit_later({.actor_name = "x", .action = "a.b"}).wait());
  auto v = (*s)->verify_audit();
  ASSERT_TRUE(v) << v.error().sentence;
  EXPECT_EQ(*v, 11);
  EXPECT_EQ((*s)->changes_after(0).change_sequence, 10);
}
}
