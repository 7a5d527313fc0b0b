// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <vector>

#include "store/statement.hpp"
#include "store/store.hpp"

namespace stepwise::store {

/// How long one statement took, over all connections.
struct Stopwatch {
  std::atomic<std::uint64_t> calls{0}, total_ns{0}, longest_ns{0};
  void add(std::chrono::nanoseconds took);
};

/// One stopwatch a statement, shared by the connections of a store.
class Timings {
 public:
  Stopwatch& of(const Statement& statement);
  std::vector<Store::Timing> all() const;

 private:
  mutable std::mutex mutex_;
  std::map<const Statement*, Stopwatch> watches_;
};

}  // namespace stepwise::store
