// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "http/metrics.hpp"

namespace stepwise::http {

/// Threads for handlers that may block. The queue is bounded: what cannot be begun soon is refused at once.
class Pool {
 public:
  using Task = std::function<void()>;
  Pool(int threads, std::size_t most_waiting);
  ~Pool() { stop(); }
  /// Finishes what has begun and what is queued; takes no more.
  void stop();
  /// False, and the task is not kept, when the queue is full or the pool is stopping. Tasks must not throw.
  bool run(Task task);
  PoolState state() const;

 private:
  void work();
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  std::size_t most_waiting_, busy_ = 0;
  bool stopping_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace stepwise::http
