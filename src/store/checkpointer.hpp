// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "store/connection.hpp"

struct sqlite3;

namespace stepwise::store {

/// Folds SQLite's log into the record beside the writer, when it has grown or nobody is saving, so that no save waits
/// for it; and gives the log its full size
/// ahead of time: a commit that overwrites is twice as quick as one that makes the file longer.
class Checkpointer {
 public:
  /// `durable`: the log is made long ahead of time. Does nothing for PostgreSQL.
  Checkpointer(const Target& target, bool durable, Timings& timings);
  ~Checkpointer();
  /// Follows the commits of the writer's connection; to be called again for a new one.
  void watch(Connection& writer);

 private:
  void live();
  bool is_due();
  static int after_commit(void* self, sqlite3* file, const char* name, int frames);
  void lengthen_log(Connection& connection) const;
  Target target_;
  bool durable_;
  Timings& timings_;
  std::atomic<std::uint64_t> commits_{0};
  std::atomic<int> frames_{0};               ///< in the log, as of the newest commit
  int tried_at_ = 0;  ///< how long the log was when the writer last folded it; only its thread looks
  std::uint64_t folded_ = 0, seen_ = 0;
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace stepwise::store
