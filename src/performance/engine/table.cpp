// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/table.hpp"

#include <atomic>
#include <mutex>
#include <thread>

namespace stepwise::engine {
namespace {

struct Job {
  std::size_t council;
  const story::Shard* shard;
};

std::vector<Job> jobs_of(const story::Stories& stories) {
  std::vector<Job> jobs;
  for (std::size_t council = 0; council < stories.councils.size(); ++council)
    for (const auto& shard : stories.councils[council].shards) jobs.push_back({council, &shard});
  return jobs;
}

bool is_in(const Placed& placed, const TableCell& cell) {
  return (!cell.row || *cell.row == placed.row) && (!cell.column || *cell.column == placed.column) && (!cell.band || *cell.band == placed.band);
}

}  // namespace

void Sheet::merge(const Sheet& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

std::vector<SheetOfCouncil> count_table(const story::Stories& stories, const Table& table, const TableLayout& layout, const Period& period,
                                        unsigned threads) {
  std::vector<SheetOfCouncil> sheets;
  for (const auto& council : stories.councils) sheets.push_back({council.code, Sheet{layout}});
  const auto jobs = jobs_of(stories);
  std::atomic<std::size_t> next{0};
  std::mutex merging;
  const auto work = [&] {
    for (std::size_t job = next++; job < jobs.size(); job = next++) {
      Sheet own{layout};
      for (std::uint32_t person = 0; person < jobs[job].shard->people(); ++person) table.place(jobs[job].shard->story(person), period, own);
      const std::lock_guard lock{merging};
      sheets[jobs[job].council].sheet.merge(own);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (auto& other : others) other.join();
  return sheets;
}

std::vector<BehindCell> behind_table(const story::Stories& stories, const Table& table, const TableLayout& layout, const Period& period,
                                     const TableCell& cell, std::size_t limit) {
  std::vector<BehindCell> found;
  for (const auto& council : stories.councils) {
    if (cell.council && *cell.council != council.code) continue;
    Sheet sheet{layout};
    sheet.listen([&](const Placed& placed) {
      if (found.size() >= limit || !is_in(placed, cell)) return;
      const Story& story = placed.story;
      found.push_back({council.code, std::string{story.shard().person_text(story.person())}, story.person_key(), placed.event,
                       council.teams[placed.event.team], placed.row, placed.column, placed.band});
    });
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people() && found.size() < limit; ++person) table.place(shard.story(person), period, sheet);
  }
  return found;
}

}  // namespace stepwise::engine
