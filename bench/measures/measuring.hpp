// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "performance/engine/run.hpp"

// What the programs that measure counting share.
namespace stepwise::bench {

[[noreturn]] inline void stop(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

template <class T>
T must(Result<T> result) {
  if (!result) stop(result.error().sentence);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

inline double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// The columns a simple rate needs, as plain arrays of every event.
struct Plain {
  std::vector<story::Day> starts, ends;
  std::vector<std::uint16_t> teams;
  std::vector<std::uint8_t> types, outcomes, clients;
};

inline Plain plain_columns(const story::Stories& stories) {
  Plain plain;
  for (const auto& council : stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person)
        for (std::size_t kind = 0; kind < story::event_types; ++kind)
          for (const auto& event : shard.story(person).events(static_cast<story::EventType>(kind))) {
            plain.starts.push_back(event.start);
            plain.ends.push_back(event.end);
            plain.teams.push_back(event.team);
            plain.types.push_back(static_cast<std::uint8_t>(event.type));
            plain.outcomes.push_back(static_cast<std::uint8_t>(event.outcome));
            plain.clients.push_back(static_cast<std::uint8_t>(event.client));
          }
  return plain;
}

template <class T>
std::uint64_t sum_part(const std::vector<T>& column, std::size_t from, std::size_t to) {
  std::uint64_t sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += column[i];
  return sum;
}

inline std::uint64_t scan(const Plain& plain, unsigned threads) {
  std::vector<std::uint64_t> sums(threads);
  std::vector<std::thread> scanners;
  for (unsigned i = 0; i < threads; ++i)
    scanners.emplace_back([&, i] {
      const std::size_t from = plain.starts.size() * i / threads, to = plain.starts.size() * (i + 1) / threads;
      sums[i] = sum_part(plain.starts, from, to) + sum_part(plain.ends, from, to) + sum_part(plain.teams, from, to) + sum_part(plain.types, from, to) +
                sum_part(plain.outcomes, from, to) + sum_part(plain.clients, from, to);
    });
  for (auto& scanner : scanners) scanner.join();
  std::uint64_t sum = 0;
  for (const auto part : sums) sum += part;
  return sum;
}

}  // namespace stepwise::bench
