// SPDX-License-Identifier: Apache-2.0
#include "store/disk_room.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "store/test/probe.hpp"
#include "store/writer.hpp"

namespace stepwise::store {
namespace {

TEST(DiskRoom, is_asked_now_and_then_and_is_short_below_what_is_kept_for_looks) {
  std::uintmax_t left = DiskRoom::kept_for_looks;
  int asked = 0;
  DiskRoom room{[&] { return ++asked, left; }};
  const auto start = DiskRoom::Steady::now();
  EXPECT_FALSE(room.is_short(start));
  --left;
  EXPECT_FALSE(room.is_short(start + std::chrono::milliseconds{99}));
  EXPECT_TRUE(room.is_short(start + std::chrono::milliseconds{100}));
  ++left;
  EXPECT_FALSE(room.is_short(start + std::chrono::milliseconds{200}));
  EXPECT_EQ(asked, 3);
}

TEST(DiskRoom, a_record_on_a_disk_with_room_is_not_short_and_postgresql_minds_its_own) {
  test::TestRecord record{"sqlite"};
  EXPECT_FALSE(DiskRoom{*parse_target(record.options().url)}.is_short());
  EXPECT_FALSE(DiskRoom{*parse_target("postgresql://h/d")}.is_short());
}

TEST(NearlyFullDisk, looks_are_written_while_saves_are_refused_and_saves_go_on_when_there_is_room) {
  test::TestRecord record{"sqlite", true};
  test::make_things(record.options());
  std::atomic<std::uintmax_t> left = 0;
  Timings timings;
  Writer writer{*parse_target(record.options().url), true, *record.options().clock, timings, DiskRoom{[&] { return left.load(); }}};
  const auto ends = [&](Writer::Job job) {
    std::promise<std::optional<Fault>> ended;
    job.ended = [&](const std::optional<Fault>& how) { ended.set_value(how); };
    EXPECT_TRUE(writer.push(std::move(job)));
    return ended.get_future().get();
  };
  const auto save = [&](std::int64_t id) {
    return ends({.work = [id](WriteTx& tx) -> Result<void> {
                   tx.run(test::thing_insert, {{"id", id}, {"words", "w"}, {"share", 0}, {"bytes", nullptr}});
                   return {};
                 }, .line = {}, .ended = {}, .surprise = nullptr});
  };
  const auto look = [&] { return ends({.work = {}, .line = {.actor_name = "test", .action = "thing.looked"}, .ended = {}, .surprise = nullptr}); };
  const auto refused = save(1);
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->kind, FaultKind::unavailable);
  EXPECT_FALSE(look());
  EXPECT_TRUE(save(2));
  left = DiskRoom::kept_for_looks;
  std::this_thread::sleep_for(std::chrono::milliseconds{150});
  EXPECT_FALSE(save(3));
  EXPECT_FALSE(look());
  EXPECT_EQ(record.store().read()->one(test::thing_count, {})->integer("how_many"), 1);
  EXPECT_EQ(*record.store().verify_audit(), 2);
}

}  // namespace
}  // namespace stepwise::store
