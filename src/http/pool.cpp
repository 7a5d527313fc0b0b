// SPDX-License-Identifier: Apache-2.0
#include "http/pool.hpp"

#include <algorithm>

namespace stepwise::http {

Pool::Pool(int threads, std::size_t most_waiting) : most_waiting_{most_waiting} {
  for (int i = 0; i < std::max(threads, 1); ++i) threads_.emplace_back([this] { work(); });
}

void Pool::stop() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  wake_.notify_all();
  threads_.clear();
}

bool Pool::run(Task task) {
  {
    const std::lock_guard lock{mutex_};
    if (stopping_ || busy_ + queue_.size() >= threads_.size() + most_waiting_) return false;
    queue_.push_back(std::move(task));
  }
  wake_.notify_one();
  return true;
}

PoolState Pool::state() const {
  const std::lock_guard lock{mutex_};
  return {queue_.size(), busy_, threads_.size()};
}

void Pool::work() {
  std::unique_lock lock{mutex_};
  for (;;) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    Task task = std::move(queue_.front());
    queue_.pop_front();
    ++busy_;
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
    --busy_;
  }
}

}  // namespace stepwise::http
