// SPDX-License-Identifier: Apache-2.0
#include "store/outbox.hpp"

#include <gmock/gmock.h>

#include "store/test_support.hpp"

namespace stepwise::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class OutboxTest : public test::EachEngine {
 public:
  void put(const std::string& kind, const std::string& key) {
    ASSERT_TRUE(store().write([&](WriteTx& tx) -> Result<void> {
      tx.outbox({kind, key, R"({"n":1})"});
      return {};
    }));
  }
  void later(std::chrono::seconds by) { clock().move_to(clock().now() + seconds(by.count())); }
  std::vector<std::string> sent;
  Deliverer noting() {
    return [this](const Outgoing& item) -> Result<void> {
      sent.push_back(item.idempotence_key);
      return {};
    };
  }
};
STEPWISE_EACH_ENGINE(OutboxTest);

TEST_P(OutboxTest, delivers_each_item_once) {
  Outbox outbox{store()};
  outbox.deliver("letter", noting());
  put("letter", "a");
  put("letter", "b");
  put("letter", "a");
  EXPECT_EQ(outbox.run_due(), 2U);
  EXPECT_EQ(outbox.run_due(), 0U);
  EXPECT_THAT(sent, ElementsAre("letter:a", "letter:b"));
  EXPECT_EQ(outbox_waiting(*store().read()), 0);
}

TEST_P(OutboxTest, an_item_of_undone_work_is_never_sent) {
  Outbox outbox{store()};
  outbox.deliver("letter", noting());
  EXPECT_FALSE(store().write([](WriteTx& tx) -> Result<void> {
    tx.outbox({"letter", "a", "{}"});
    return fail(FaultKind::invalid, "No.");
  }));
  EXPECT_EQ(outbox.run_due(), 0U);
}

TEST_P(OutboxTest, a_failure_is_visible_waits_and_is_tried_again_with_the_same_key) {
  bool works = false;
  std::vector<int> tries;
  Outbox outbox{store()};
  outbox.deliver("letter", [&](const Outgoing& item) -> Result<void> {
    sent.push_back(item.idempotence_key);
    tries.push_back(item.tries);
    if (!works) return fail(FaultKind::unavailable, "The printer is off.");
    return {};
  });
  put("letter", "a");
  EXPECT_EQ(outbox.run_due(), 0U);
  const auto failures = outbox_failures(*store().read());
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].last_error, "The printer is off.");
  later(std::chrono::seconds{9});
  EXPECT_EQ(outbox.run_due(), 0U);
  EXPECT_THAT(tries, ElementsAre(1));
  works = true;
  later(std::chrono::seconds{1});
  EXPECT_EQ(outbox.run_due(), 1U);
  EXPECT_THAT(sent, ElementsAre("letter:a", "letter:a"));
  EXPECT_THAT(tries, ElementsAre(1, 2));
  EXPECT_THAT(outbox_failures(*store().read()), IsEmpty());
}

TEST_P(OutboxTest, two_servers_do_not_send_the_same_item) {
  auto other_store = std::move(*Store::open(record().options()));
  Outbox one{store()}, two{*other_store};
  std::size_t inner = 9;
  two.deliver("letter", noting());
  one.deliver("letter", [&](const Outgoing& item) -> Result<void> {
    inner = two.run_due();
    return noting()(item);
  });
  put("letter", "a");
  EXPECT_EQ(one.run_due(), 1U);
  EXPECT_EQ(inner, 0U);
  EXPECT_THAT(sent, ElementsAre("letter:a"));
}

TEST_P(OutboxTest, an_effect_inside_the_record_and_its_mark_are_kept_together) {
  Outbox outbox{store()};
  int runs = 0;
  outbox.inside("reminder", [&](WriteTx& tx, const Outgoing& item) -> Result<void> {
    tx.audit({.actor_name = "outbox", .action = "reminder.made", .subject = item.key});
    if (++runs == 1) return fail(FaultKind::unavailable, "Not yet.");
    return {};
  });
  put("reminder", "a");
  EXPECT_EQ(outbox.run_due(), 0U);
  EXPECT_EQ(*store().verify_audit(), 0) << "the effect of a failed try is undone";
  EXPECT_EQ(outbox_failures(*store().read()).size(), 1U);
  later(wait_after(1));
  EXPECT_EQ(outbox.run_due(), 1U);
  EXPECT_EQ(*store().verify_audit(), 1);
}

TEST_P(OutboxTest, a_kind_nobody_here_delivers_waits_and_does_not_block) {
  Outbox outbox{store()};
  outbox.deliver("letter", noting());
  for (int i = 0; i < 120; ++i) put("unknown", std::to_string(i));
  put("letter", "a");
  EXPECT_EQ(outbox.run_due(), 1U);
  EXPECT_EQ(outbox_waiting(*store().read()), 120);
}

TEST(WaitAfter, doubles_and_stops_at_six_hours) {
  EXPECT_EQ(wait_after(1).count(), 10);
  EXPECT_EQ(wait_after(2).count(), 20);
  EXPECT_EQ(wait_after(12).count(), 20'480);
  EXPECT_EQ(wait_after(13).count(), 21'600);
  EXPECT_EQ(wait_after(4000).count(), 21'600);
}

}  // namespace
}  // namespace stepwise::store
