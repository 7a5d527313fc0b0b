// SPDX-License-Identifier: Apache-2.0
// fairness_bench [--benchmark_...]: every starting figure of a council of 20,000 worked out again, and every table of fairness by group and
// month made ready to show; and a grid fitted to a hundred paired cases and tested on held-out ones. On one core.
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "practice/fairness/calibration.hpp"
#include "practice/fairness/monitors.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::fairness;

constexpr std::size_t areas = 6, months = 24;
constexpr std::array<std::uint64_t, ways_to_group> groups{4, 9, 7, 12, 3, 4, 40};

allocation::Grid grid_of(std::int64_t step) {
  allocation::Grid grid;
  for (std::size_t a = 0; a < areas; ++a) {
    allocation::Area area;
    area.code = "area_" + std::to_string(a);
    for (std::size_t need = 1; need < allocation::level_count; ++need)
      for (std::size_t risk = 0; risk < allocation::level_count; ++risk) area.pence[need][risk] = static_cast<std::int64_t>(need * 10'000 + risk * 1'000 + a * 100) + step;
    grid.areas.push_back(std::move(area));
  }
  return grid;
}

allocation::Inputs anybody(SeededRandom& random, const allocation::Grid& grid) {
  allocation::Inputs inputs;
  for (const auto& area : grid.areas) {
    const allocation::Level level{static_cast<allocation::Need>(random.below(4)), static_cast<allocation::Risk>(random.below(4))};
    inputs.levels.push_back({area.code, level, level});
  }
  return inputs;
}

struct Council {
  allocation::Columns columns;
  Ratios agreed;
};
Council council(std::int64_t people, const allocation::Grid& grid) {
  SeededRandom random{5};
  Council out;
  for (std::int64_t i = 0; i < people; ++i) {
    const auto inputs = anybody(random, grid);
    const auto sum = indicative(grid, inputs);
    add(out.columns, {.person = i, .team = i % 40, .reference = std::to_string(i), .levels = levels_text(inputs.levels), .described = sum.described_pence, .weekly = sum.weekly_pence});
    out.agreed.ratio.push_back(0.7 + 0.6 * random.unit());
    for (std::size_t by = 0; by < ways_to_group; ++by) out.agreed.group[by].push_back(static_cast<std::uint16_t>(random.below(groups[by])));
    out.agreed.month.push_back(static_cast<std::uint16_t>(random.below(months)));
    out.agreed.otherwise.push_back(random.below(8) == 0 ? 1 : 0);
  }
  return out;
}

std::size_t tables(const Ratios& ratios) {
  std::size_t rows = months_of(ratios, months).size();
  for (std::size_t by = 0; by < ways_to_group; ++by) rows += release(groups_of(ratios, static_cast<By>(by), groups[by])).size();
  return rows;
}

void every_figure_and_every_fairness_table(benchmark::State& state) {
  const auto now = grid_of(0), then = grid_of(500);
  const Council all = council(state.range(0), now);
  for (auto _ : state) {
    const auto found = recompute(all.columns, now, then);
    Ratios given = all.agreed;
    for (std::size_t i = 0; i < given.ratio.size(); ++i) given.ratio[i] = static_cast<double>(found.then[i]) / static_cast<double>(std::max<std::int64_t>(1, all.columns.described_pence[i]));
    benchmark::DoNotOptimize(tables(all.agreed) + tables(given));
  }
}

void a_fit_and_its_test(benchmark::State& state) {
  const auto grid = grid_of(0);
  SeededRandom random{8};
  std::vector<Paired> cases;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    const auto inputs = anybody(random, grid);
    cases.push_back({inputs.levels, 0, indicative(grid, inputs).weekly_pence * static_cast<std::int64_t>(80 + random.below(40)) / 100, static_cast<int>(i % folds)});
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(fitted(grid, cases).areas.size());
    benchmark::DoNotOptimize(held_out(grid, cases).size());
  }
}

BENCHMARK(every_figure_and_every_fairness_table)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(a_fit_and_its_test)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
