// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "print/job_store.hpp"
#include "print/worker.hpp"
#include "store/test_support.hpp"

namespace stepwise::print {
namespace {

using ::testing::HasSubstr;

class Queue : public store::test::EachEngine {
 public:
  Result<std::string> asked(std::string markup = "<p>page</p>", std::int64_t staff = 7) {
    return store().write([&](store::WriteTx& tx) {
      return ask(tx, random_, {StaffId{staff}, std::nullopt, "/scoreboard", "Scoreboard", "en", "standard", std::move(markup)}, {.actor_name = "Sam"});
    });
  }
  Job job(const std::string& reference, std::int64_t staff = 7) { return job_of(*store().read(), StaffId{staff}, reference, clock().now()).value(); }
  void pass(std::int64_t much) { clock().move_to(clock().now() + much); }
  static Printer printing(std::function<Result<std::string>(std::string_view)> print) { return {std::move(print)}; }
  bool work(const Printer& printer) { return Worker::do_one(store(), printer).value(); }
  Printer good() {
    return printing([](std::string_view markup) -> Result<std::string> { return "%PDF of " + std::string{markup} + std::string{"\0\xff", 2}; });
  }

 private:
  SystemRandom random_;
};

TEST_P(Queue, makes_what_was_asked_in_order_and_keeps_its_bytes) {
  const auto first = *asked("<p>one</p>");
  pass(seconds(1));
  const auto second = *asked("<p>two</p>");
  EXPECT_EQ(state_of(job(first)), State::waiting);
  ASSERT_TRUE(work(good()));
  EXPECT_EQ(state_of(job(first)), State::ready);
  EXPECT_EQ(state_of(job(second)), State::waiting);
  EXPECT_EQ(document_of(*store().read(), job(first).id), ("%PDF of <p>one</p>" + std::string{"\0\xff", 2}));
  EXPECT_EQ(job(first).bytes, 20);
  ASSERT_TRUE(work(good()));
  EXPECT_FALSE(work(good()));
}

TEST_P(Queue, is_claimed_by_one_worker_only) {
  ASSERT_TRUE(asked());
  const auto ours = claim(store());
  ASSERT_TRUE(ours && *ours);
  EXPECT_EQ((*ours)->markup, "<p>page</p>");
  const auto theirs = claim(store());
  ASSERT_TRUE(theirs);
  EXPECT_FALSE(*theirs);
}

TEST_P(Queue, prints_each_once_with_many_workers) {
  for (int i = 0; i < 12; ++i) ASSERT_TRUE(asked());
  std::atomic<int> printed{0};
  const Printer counting = printing([&](std::string_view) -> Result<std::string> { return ++printed, std::string{"%PDF"}; });
  std::vector<std::thread> workers;
  for (int i = 0; i < 4; ++i)
    workers.emplace_back([&] {
      for (int looks = 0; looks < 60; ++looks) static_cast<void>(Worker::do_one(store(), counting));
    });
  for (auto& worker : workers) worker.join();
  EXPECT_EQ(printed, 12);
  for (const Job& each : jobs_of(*store().read(), StaffId{7}, clock().now())) EXPECT_EQ(state_of(each), State::ready);
}

TEST_P(Queue, is_taken_up_again_after_a_crash_and_the_late_worker_changes_nothing) {
  const auto reference = *asked();
  const auto lost = claim(store()).value().value();
  EXPECT_FALSE(work(good()));
  pass(claim_lasts + 1);
  ASSERT_TRUE(work(good()));
  ASSERT_TRUE(finish(store(), lost, "late"));
  EXPECT_THAT(*document_of(*store().read(), job(reference).id), HasSubstr("%PDF"));
}

TEST_P(Queue, tries_three_times_then_says_why) {
  const auto reference = *asked();
  const Printer broken = printing([](std::string_view) -> Result<std::string> { return fail(FaultKind::unavailable, "The paper is stuck."); });
  for (int tries = 1; tries <= 3; ++tries) {
    EXPECT_EQ(state_of(job(reference)), State::waiting);
    ASSERT_TRUE(work(broken)) << tries;
    pass(wait_between_tries + 1);
  }
  EXPECT_EQ(state_of(job(reference)), State::failed);
  EXPECT_EQ(job(reference).failure, "The paper is stuck.");
  EXPECT_FALSE(work(good()));
}

TEST_P(Queue, does_not_try_again_what_cannot_go_better) {
  const auto reference = *asked();
  ASSERT_TRUE(work(printing([](std::string_view) -> Result<std::string> { return fail(FaultKind::invalid, "Too long."); })));
  EXPECT_EQ(state_of(job(reference)), State::failed);
}

TEST_P(Queue, holds_twenty_of_one_person_and_then_no_more) {
  for (int i = 0; i < most_waiting; ++i) ASSERT_TRUE(asked());
  const auto refused = asked();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, FaultKind::busy);
  EXPECT_THAT(refused.error().sentence, HasSubstr("20 documents"));
  EXPECT_TRUE(asked("<p>page</p>", 8));
  ASSERT_TRUE(work(good()));
  EXPECT_TRUE(asked());
}

TEST_P(Queue, forgets_everything_after_a_day) {
  const auto reference = *asked();
  ASSERT_TRUE(work(good()));
  const JobId id = job(reference).id;
  pass(kept_for - 1);
  ASSERT_EQ(store().write([](store::WriteTx& tx) -> Result<std::size_t> { return forget_old(tx); }).value(), 0U);
  pass(2);
  EXPECT_FALSE(job_of(*store().read(), StaffId{7}, reference, clock().now()));
  EXPECT_EQ(store().write([](store::WriteTx& tx) -> Result<std::size_t> { return forget_old(tx); }).value(), 1U);
  EXPECT_FALSE(document_of(*store().read(), id));
}

TEST_P(Queue, belongs_to_whoever_asked) {
  const auto reference = *asked();
  EXPECT_FALSE(job_of(*store().read(), StaffId{8}, reference, clock().now()));
  EXPECT_TRUE(jobs_of(*store().read(), StaffId{8}, clock().now()).empty());
}

STEPWISE_EACH_ENGINE(Queue);

}  // namespace
}  // namespace stepwise::print
