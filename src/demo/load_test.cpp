// SPDX-License-Identifier: Apache-2.0
#include "demo/load.hpp"

#include <gtest/gtest.h>

#include "access/password.hpp"
#include "access/staff_store.hpp"
#include "access/totp.hpp"
#include "sql/demo.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

using DemoStore = store::test::EachEngine;

WorldOptions small() {
  WorldOptions options;
  options.people = 120;
  return options;
}

std::int64_t count(store::Store& store, const store::Statement& statement) { return store.read()->one(statement, {})->integer("rows"); }

TEST_P(DemoStore, HoldsTheWholeCouncilAfterLoading) {
  std::uint64_t last = 0;
  WorldOptions options = small();
  options.rooms = false;  // which begin a few assessments of their own
  const auto loaded = load_demo(store(), options, [&](std::uint64_t done, std::uint64_t) { last = done; });
  ASSERT_TRUE(loaded.has_value()) << loaded.error().sentence;
  EXPECT_EQ(loaded->people, 120);
  EXPECT_EQ(last, 120U);
  EXPECT_EQ(count(store(), sql::demo::count_people), 120);
  EXPECT_EQ(count(store(), sql::demo::count_contacts), loaded->contacts);
  EXPECT_EQ(count(store(), sql::demo::count_care_events), loaded->care_events);
  EXPECT_GT(loaded->contacts, 120);
  EXPECT_TRUE(is_demo(*store().read()));
  EXPECT_TRUE(store().verify_audit().has_value());
}

TEST_P(DemoStore, LoadingAgainChangesNothing) {
  ASSERT_TRUE(load_demo(store(), small(), {}).has_value());
  const auto people = count(store(), sql::demo::count_people);
  const auto again = load_demo(store(), small(), {});
  ASSERT_TRUE(again.has_value()) << again.error().sentence;
  EXPECT_EQ(again->people, 0);
  EXPECT_EQ(count(store(), sql::demo::count_people), people);
  WorldOptions other = usual_world(store().clock().today());
  other.seed = 9;
  EXPECT_FALSE(load_demo(store(), other, {}).has_value());
}

TEST_P(DemoStore, ALoadThatStoppedGoesOn) {
  struct Stop {};
  WorldOptions options = small();
  options.people = 1'500;
  EXPECT_THROW((void)load_demo(store(), options, [](std::uint64_t, std::uint64_t) { throw Stop{}; }), Stop);
  const auto before = count(store(), sql::demo::count_people);
  EXPECT_GT(before, 0);
  EXPECT_LT(before, 1'500);
  const auto rest = load_demo(store(), options, {});
  ASSERT_TRUE(rest.has_value()) << rest.error().sentence;
  EXPECT_EQ(rest->people, 1'500 - before);
  EXPECT_EQ(count(store(), sql::demo::count_people), 1'500);
}

TEST_P(DemoStore, EverybodyPrintedCanSignIn) {
  ASSERT_TRUE(load_demo(store(), small(), {}).has_value());
  const auto sign_ins = demo_sign_ins();
  ASSERT_EQ(sign_ins.size(), 7U);
  const auto tx = store().read();
  for (const auto& sign_in : sign_ins) {
    const auto staff = access::staff_by_sign_in_name(*tx, sign_in.sign_in_name);
    ASSERT_TRUE(staff.has_value()) << sign_in.sign_in_name;
    EXPECT_EQ(staff->role_label, sign_in.role);
    EXPECT_EQ(staff->totp_secret, sign_in.totp_secret);
    EXPECT_FALSE(staff->must_change_password);
  }
  const auto first = access::staff_by_sign_in_name(*tx, sign_ins.front().sign_in_name);
  EXPECT_TRUE(access::verify_password(first->password_hash, sign_ins.front().password));
  EXPECT_FALSE(access::password_problem(sign_ins.front().password, first->name, first->sign_in_name).has_value());
  EXPECT_TRUE(access::base32_decode(sign_ins.back().totp_secret).has_value());
  EXPECT_FALSE(sign_ins.back().totp_secret.empty());
}

STEPWISE_EACH_ENGINE(DemoStore);

}  // namespace
}  // namespace stepwise::demo
