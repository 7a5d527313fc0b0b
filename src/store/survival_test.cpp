// SPDX-License-Identifier: Apache-2.0
// What the record must survive: its process killed at any moment, a disk with no room, a clock that goes back.
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <set>
#include <thread>

#include "store/test/probe.hpp"

extern char** environ;

namespace stepwise::store {
namespace {

using testing::HasSubstr;
using Numbers = std::set<std::int64_t>;

class Survival : public testing::TestWithParam<std::string> {};
STEPWISE_EACH_ENGINE(Survival);

/// Runs the saver, kills it with SIGKILL in the middle of its work once so many saves were answered, and gives those.
Numbers answered_before_kill(const std::string& url, std::int64_t first, std::size_t enough) {
  int pipe_ends[2];
  if (pipe(pipe_ends) != 0) throw std::runtime_error{"no pipe"};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
  const std::string start = std::to_string(first);
  const std::vector<std::string> words{STORE_SAVER, url, start};
  char* arguments[]{const_cast<char*>(words[0].c_str()), const_cast<char*>(words[1].c_str()), const_cast<char*>(words[2].c_str()), nullptr};
  pid_t child = 0;
  if (posix_spawn(&child, STORE_SAVER, &actions, nullptr, arguments, environ) != 0) throw std::runtime_error{"the saver did not start"};
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_ends[1]);
  Numbers out;
  const std::unique_ptr<FILE, decltype(&fclose)> in{fdopen(pipe_ends[0], "r"), &fclose};
  for (long long number; fscanf(in.get(), "%lld", &number) == 1;) {
    out.insert(number);
    if (out.size() == enough) kill(child, SIGKILL);
  }
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  return out;
}

TEST_P(Survival, every_answered_save_is_there_once_after_kill_nine) {
  test::TestRecord record{GetParam(), true};
  test::make_things(record.options());
  record.close();
  Numbers answered;
  for (int round = 0; round < 4; ++round) {
    const Numbers more = answered_before_kill(record.options().url, 1 + round * 1'000'000, static_cast<std::size_t>(40 + 57 * round));
    answered.insert(more.begin(), more.end());
    Store& store = record.reopen();
    const auto lines = store.verify_audit();
    ASSERT_TRUE(lines) << lines.error().sentence;
    test::Probe probe{record.options()};
    const std::string things = probe.ask("select cast(count(*) as text) from thing");
    EXPECT_EQ(std::to_string(*lines), things) << "a line without its record, or a record without its line";
    EXPECT_EQ(probe.ask("select cast(count(*) as text) from outbox"), things);
    for (const std::int64_t number : answered) ASSERT_TRUE(store.read()->one(test::thing_by_id, {{"id", number}})) << number << " was answered and is gone";
    record.close();
  }
  EXPECT_GT(answered.size(), 100U) << "the saver was killed before it saved enough to show anything";
}

/// While it lives, no file of this process may grow past a size, as when a disk is full.
class FullDisk {
 public:
  explicit FullDisk(std::uintmax_t size) {
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{size, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
};

TEST(FullDiskTest, saves_are_refused_reads_go_on_and_it_mends_itself) {
  test::TestRecord record{"sqlite", true};
  test::make_things(record.options());
  Store& store = record.store();
  const auto save = [&](std::int64_t number) {
    return store.write([&](WriteTx& tx) -> Result<void> {
      tx.run(test::thing_insert, {{"id", number}, {"words", std::to_string(number) + std::string(20'000, 'w')}, {"share", 0}, {"bytes", nullptr}});
      tx.audit({.actor_name = "test", .action = "thing.added"});
      return {};
    });
  };
  ASSERT_TRUE(save(1));
  std::this_thread::sleep_for(std::chrono::milliseconds{400});  // the log has its full length now
  std::int64_t refused = 0, saved = 1;
  {
    const FullDisk full{1 << 20};
    for (int i = 2; i < 400 && refused < 3; ++i) {
      const auto kept = save(i);
      if (kept) {
        ++saved;
        continue;
      }
      EXPECT_EQ(kept.error().kind, FaultKind::unavailable);
      EXPECT_THAT(kept.error().sentence, HasSubstr("not saved"));
      ++refused;
      EXPECT_TRUE(store.read()->one(test::thing_by_id, {{"id", 1}}));
      EXPECT_FALSE(store.read()->one(test::thing_by_id, {{"id", i}}));
    }
  }
  EXPECT_EQ(refused, 3);
  const auto after = save(1000);
  ASSERT_TRUE(after) << after.error().sentence;
  EXPECT_EQ(store.read()->one(test::thing_count, {})->integer("how_many"), saved + 1);
  EXPECT_EQ(*store.verify_audit(), saved + 1);
  EXPECT_TRUE(store.check().sound);
}

TEST(LostServer, saves_and_reads_go_on_after_postgresql_comes_back) {
  if (test::engines().size() < 2) return;
  test::TestRecord record{"postgres"};
  Store& store = record.store();
  ASSERT_TRUE(store.audit_later({.actor_name = "test", .action = "thing.looked"}).wait());
  test::Probe{record.options()}.ask("select cast(count(pg_terminate_backend(pid)) as text) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
  EXPECT_EQ(store.read()->one(test::audit_count, {})->integer("how_many"), 1);
  EXPECT_TRUE(store.write([](WriteTx& tx) -> Result<void> {
    tx.audit({.actor_name = "test", .action = "thing.changed"});
    return {};
  }));
  EXPECT_EQ(*store.verify_audit(), 2);
}

}  // namespace
}  // namespace stepwise::store
