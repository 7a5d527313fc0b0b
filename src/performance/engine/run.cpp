// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/run.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace stepwise::engine {
namespace {

constexpr std::uint32_t people_at_once = 256;

Shape shape_for(const Measure& measure, const Period& period, std::size_t teams, const Splits& splits) {
  return {period.first_month(), period.months(), teams, splits.age ? age_bands : 1, measure.ages, splits.kind,
          splits.kind == Kind::none ? 1 : kind_labels(splits.kind).size()};
}

std::vector<Tally> empty_tallies(const Counts& counts, std::size_t teams, const Splits& splits) {
  std::vector<Tally> tallies;
  for (const Measure* measure : counts.measures) tallies.emplace_back(shape_for(*measure, counts.period, teams, splits));
  return tallies;
}

/// Shards are handed out one by one; a thread keeps its tallies while it stays in one council.
class Pass {
 public:
  Pass(const story::Stories& stories, Counts& counts, const Splits& splits) : stories_{stories}, counts_{counts}, splits_{splits}, locks_(stories.councils.size()) {
    for (std::size_t council = 0; council < stories.councils.size(); ++council)
      for (std::size_t shard = 0; shard < stories.councils[council].shards.size(); ++shard) jobs_.push_back({council, shard});
  }
  void work() {
    std::vector<Tally> own;
    std::size_t in = jobs_.size();
    for (std::size_t job = next_++; job < jobs_.size(); job = next_++) {
      const auto [council, shard] = jobs_[job];
      if (in != council) {
        hand_in(in, own);
        own = empty_tallies(counts_, stories_.councils[council].teams.size(), splits_);
        in = council;
      }
      count_shard(stories_.councils[council].shards[shard], own);
    }
    hand_in(in, own);
  }

 private:
  struct Job {
    std::size_t council, shard;
  };
  /// Measure by measure over a few hundred people at a time, so that both the code and the people stay at hand.
  void count_shard(const story::Shard& shard, std::vector<Tally>& own) const {
    const auto people = static_cast<std::uint32_t>(shard.people());
    const bool together = shard.waste() == 0 && !splits_.age && splits_.kind == Kind::none;
    for (std::size_t i = 0; i < own.size(); ++i)
      if (together && counts_.measures[i]->each_event_alone) counts_.measures[i]->count(shard.everyone(), counts_.period, own[i]);
    for (std::uint32_t first = 0; first < people; first += people_at_once) {
      const std::uint32_t past = std::min(people, first + people_at_once);
      for (std::size_t i = 0; i < own.size(); ++i) {
        if (together && counts_.measures[i]->each_event_alone) continue;
        const auto count = counts_.measures[i]->count;
        for (std::uint32_t person = first; person < past; ++person) count(shard.story(person), counts_.period, own[i]);
      }
    }
  }
  void hand_in(std::size_t council, const std::vector<Tally>& own) {
    if (own.empty()) return;
    const std::lock_guard lock{locks_[council]};
    for (std::size_t i = 0; i < own.size(); ++i) counts_.councils[council].tallies[i].merge(own[i]);
  }
  const story::Stories& stories_;
  Counts& counts_;
  Splits splits_;
  std::vector<std::mutex> locks_;
  std::vector<Job> jobs_;
  std::atomic<std::size_t> next_{0};
};

}  // namespace

std::vector<const Measure*> every_measure() {
  std::vector<const Measure*> measures;
  for (const Measure& measure : all_measures()) measures.push_back(&measure);
  return measures;
}

Counts count_all(const story::Stories& stories, const std::vector<const Measure*>& measures, const Period& period, const Splits& splits,
                 unsigned threads) {
  Counts counts{period, measures, {}};
  for (const auto& council : stories.councils)
    counts.councils.push_back({council.code, council.teams, empty_tallies(counts, council.teams.size(), splits)});
  Pass pass{stories, counts, splits};
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back([&] { pass.work(); });
  pass.work();
  for (auto& other : others) other.join();
  return counts;
}

std::optional<double> median(const std::vector<std::uint32_t>& counts) {
  std::uint64_t n = 0;
  for (const auto count : counts) n += count;
  if (n == 0) return std::nullopt;
  const auto nth = [&](std::uint64_t rank) {
    std::uint64_t seen = 0;
    for (std::size_t value = 0; value < counts.size(); ++value)
      if ((seen += counts[value]) > rank) return static_cast<double>(value);
    return 0.0;
  };
  return (nth((n - 1) / 2) + nth(n / 2)) / 2;
}

}  // namespace stepwise::engine
