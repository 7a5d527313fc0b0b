// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "store/connection.hpp"

namespace stepwise::store {

/// Folds SQLite's log into the record beside the writer, so that no save waits for it, and gives the log its full size
/// ahead of time: a commit that overwrites is twice as quick as one that makes the file longer.
class Checkpointer {
 public:
  /// `durable`: the log is made long ahead of time. Does nothing for PostgreSQL.
  Checkpointer(const Target& target, bool durable, Timings& timings);
  ~Checkpointer();
  void committed() { commits_.fetch_add(1, std::memory_order_relaxed); }

 private:
  void live();
  void lengthen_log(Connection& connection) const;
  Target target_;
  bool durable_;
  Timings& timings_;
  std::atomic<std::uint64_t> commits_{0};
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace stepwise::store
