// SPDX-License-Identifier: Apache-2.0
#include "store/timing.hpp"

namespace stepwise::store {

void Stopwatch::add(std::chrono::nanoseconds took) {
  const auto ns = static_cast<std::uint64_t>(took.count());
  calls.fetch_add(1, std::memory_order_relaxed);
  total_ns.fetch_add(ns, std::memory_order_relaxed);
  std::uint64_t longest = longest_ns.load(std::memory_order_relaxed);
  while (ns > longest && !longest_ns.compare_exchange_weak(longest, ns, std::memory_order_relaxed)) {
  }
}

Stopwatch& Timings::of(const Statement& statement) {
  const std::lock_guard lock{mutex_};
  return watches_[&statement];
}

std::vector<Store::Timing> Timings::all() const {
  const std::lock_guard lock{mutex_};
  std::vector<Store::Timing> out;
  for (const auto& [statement, watch] : watches_)
    out.push_back({statement->name, watch.calls.load(), watch.total_ns.load() / 1000, watch.longest_ns.load() / 1000});
  return out;
}

}  // namespace stepwise::store
