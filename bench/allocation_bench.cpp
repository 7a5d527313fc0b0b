// SPDX-License-Identifier: Apache-2.0
// allocation_bench [--benchmark_...]: every starting figure of a council worked out again under another grid, from columns in memory,
// with who gains, who loses, totals by area and the largest changes, on one core.
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "practice/allocation/columns.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::allocation;

constexpr std::size_t areas = 6, most_shown = 50;

Grid grid_of(std::int64_t step) {
  Grid grid;
  for (std::size_t a = 0; a < areas; ++a) {
    Area area;
    area.code = "area_" + std::to_string(a);
    for (std::size_t need = 1; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) area.pence[need][risk] = static_cast<std::int64_t>(need * 10'000 + risk * 1'000 + a * 100) + step;
    grid.areas.push_back(std::move(area));
  }
  return grid;
}

Columns council(std::int64_t people, const Grid& grid) {
  SeededRandom random{5};
  Columns columns;
  for (std::int64_t i = 0; i < people; ++i) {
    Inputs inputs;
    for (const Area& area : grid.areas) {
      const Level level{static_cast<Need>(random.below(4)), static_cast<Risk>(random.below(4))};
      inputs.levels.push_back({area.code, level, level});
    }
    const Sum sum = indicative(grid, inputs);
    add(columns, {.person = i, .team = i % 40, .reference = std::to_string(i), .levels = levels_text(inputs.levels), .described = sum.described_pence, .weekly = sum.weekly_pence,
                  .own_total = random.below(8) == 0 ? sum.weekly_pence : no_amount});
  }
  return columns;
}

void every_figure_under_another_grid(benchmark::State& state) {
  const Grid now = grid_of(0), then = grid_of(500);
  const Columns columns = council(state.range(0), now);
  for (auto _ : state) {
    const Recomputed found = recompute(columns, now, then);
    benchmark::DoNotOptimize(largest(columns, found, most_shown).size());
  }
  state.counters["people/s"] = benchmark::Counter(static_cast<double>(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
}

void one_sum(benchmark::State& state) {
  const Grid grid = grid_of(0);
  Inputs inputs;
  for (const Area& area : grid.areas) inputs.levels.push_back({area.code, {Need::much, Risk::high}, {Need::much, Risk::severe}});
  for (auto _ : state) benchmark::DoNotOptimize(indicative(grid, inputs).weekly_pence);
}

BENCHMARK(every_figure_under_another_grid)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_sum)->Unit(benchmark::kNanosecond);

}  // namespace

BENCHMARK_MAIN();
