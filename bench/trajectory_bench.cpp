// SPDX-License-Identifier: Apache-2.0
// trajectory_bench [--benchmark_...]: ten years of one person's progression, from what is on record to the page's chart and
// table, on one core.
#include <benchmark/benchmark.h>

#include "practice/progression/trajectory.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::progression;

constexpr int months = 120, days_a_month = 30, days_between_events = 75;

Journey ten_years(const Lists& lists, Date today) {
  Journey journey;
  const Date from = today - months * days_a_month;
  for (int month = 0; month < months; ++month)
    journey.levels.push_back({.id = month, .reference = "l" + std::to_string(month), .on = from + month * days_a_month, .level = lists.level_of(month % 7), .rank = month % 7, .own_rating = month % 11,
                              .evidence = "Shops alone, and cooks on Fridays", .hours = 10.5 + month % 9, .pence = 25'000 + month * 100});
  for (int day = 20; from + day < today; day += days_between_events)
    journey.happenings.push_back({.reference = "e" + std::to_string(day), .on = from + day, .kind = day % 2 == 0 ? "dip" : "gain", .words = "Stayed in bed for a week", .noticed_by = "family", .level_before = "some_days", .rank_before = 4});
  return journey;
}

void trajectory_of_ten_years(benchmark::State& state) {
  const Date today = *Date::parse_iso("2026-11-21");
  const auto lists = Lists::load().value();
  const Journey journey = ten_years(lists, today);
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write_trajectory(journey, lists, today).markup().size();
  state.counters["bytes"] = static_cast<double>(bytes);
}
void highest_and_dips_of_ten_years(benchmark::State& state) {
  const auto lists = Lists::load().value();
  const Journey journey = ten_years(lists, *Date::parse_iso("2026-11-21"));
  for (auto _ : state) {
    benchmark::DoNotOptimize(reached(journey.levels));
    benchmark::DoNotOptimize(open_dips(journey));
  }
}

BENCHMARK(trajectory_of_ten_years)->Unit(benchmark::kMicrosecond);
BENCHMARK(highest_and_dips_of_ten_years)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
