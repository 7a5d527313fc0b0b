// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace stepwise::http {

/// Why a request was turned away before a handler saw it.
enum class Rejected { header, body, timeout, connections, busy, malformed, count };

/// What one event loop counts. One thread writes; any may read.
struct alignas(64) Tally {
  using Count = std::atomic<std::uint64_t>;
  static constexpr std::array<std::int64_t, 12> bounds = {
      250, 500, 1'000, 2'500, 5'000, 10'000, 25'000, 50'000, 100'000, 250'000, 1'000'000, 5'000'000};
  std::array<Count, 5> by_class{};                 ///< 1xx to 5xx
  std::array<Count, bounds.size() + 1> by_time{};  ///< microseconds up to each bound, then more
  std::array<Count, static_cast<std::size_t>(Rejected::count)> rejected{};
  Count microseconds{}, received{}, sent{}, open{}, in_flight{};

  void answered(int status, std::int64_t taken_microseconds);
  void reject(Rejected why) { add(rejected[static_cast<std::size_t>(why)], 1); }
  static void add(Count& count, std::uint64_t more) { count.fetch_add(more, std::memory_order_relaxed); }
  static void take(Count& count, std::uint64_t less) { count.fetch_sub(less, std::memory_order_relaxed); }
};

struct PoolState {
  std::size_t waiting = 0, busy = 0, threads = 0;
};

/// The tallies together, as Prometheus text (version 0.0.4).
std::string write_metrics(std::span<const Tally* const> tallies, const PoolState& pool);

}  // namespace stepwise::http
