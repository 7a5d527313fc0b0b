// SPDX-License-Identifier: Apache-2.0
// fairness_bench [--benchmark_...]: every starting figure of a council of 20,000 worked out again, and every table of fairness by group and
// month made ready to show, from columns in memory and from a record of its own in a temporary folder; and a grid fitted to a hundred
// paired cases and tested on held-out ones. On one core.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "base/random.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/fairness/calibration.hpp"
#include "practice/fairness/fairness_store.hpp"
#include "practice/fairness/monitors.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_store.hpp"

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

/// A council on record: everybody with a figure and a signed plan.
class OnRecord {
 public:
  OnRecord(std::int64_t people, const allocation::Grid& grid) {
    std::filesystem::create_directories(folder_);
    store::Options options{.url = "sqlite:" + (folder_ / "stepwise.db").string(), .durable = false, .clock = &clock_};
    store::Store::migrate(options).value();
    store_ = store::Store::open(options).value();
    for (std::int64_t from = 0; from < people; from += at_a_time)
      (void)store_->write([&](store::WriteTx& tx) -> Result<void> {
        for (std::int64_t i = from; i < std::min(from + at_a_time, people); ++i) add_person(tx, i, grid);
        return {};
      });
  }
  ~OnRecord() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  std::unique_ptr<store::ReadTx> read() const { return store_->read(); }
  const person::Lists& lists() const { return lists_; }
  Date today() const { return clock_.today(); }

 private:
  void add_person(store::WriteTx& tx, std::int64_t i, const allocation::Grid& grid) {
    person::NewPerson person;
    person.reference = new_reference(random_);
    person.details.gender = i % 2 == 0 ? "female" : "male";
    person.details.primary_support_reason = i % 3 == 0 ? "mental_health" : "physical_personal_care";
    person.details.born_on = Date{static_cast<std::int32_t>(-16'000 + i % 20'000)};
    allocation::Allocation a{.reference = new_reference(random_), .person = person::insert_person(tx, person), .grid_reference = grid.reference, .opened_on = today() - 90};
    const auto inputs = anybody(random_, grid);
    a.levels = inputs.levels;
    a = allocation::decided(std::move(a), grid, {}, {}, clock_.now());
    insert_allocation(tx, a, "");
    plan::Plan plan;
    plan.begun_on = today() - static_cast<int>(i % 700) - 1;
    plan.signing = plan::Signing{};
    plan.signing->on = plan.begun_on;
    plan.signing->weekly_pence = a.sum.weekly_pence * static_cast<std::int64_t>(80 + random_.below(40)) / 100;
    plan.estimate = plan::Estimate{.reference = a.reference, .weekly_pence = a.sum.weekly_pence};
    plan::insert_whole(tx, random_, a.person, plan);
  }

  static constexpr std::int64_t at_a_time = 500;
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("fairness-bench-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
  SystemClock clock_;
  SeededRandom random_{5};
  person::Lists lists_ = person::Lists::load().value();
  std::unique_ptr<store::Store> store_;
};

void every_figure_and_every_fairness_table_from_the_record(benchmark::State& state) {
  const auto now = grid_of(0), then = grid_of(500);
  const OnRecord record{state.range(0), now};
  for (auto _ : state) {
    const auto tx = record.read();
    const auto tried = read_tried(*tx, record.lists(), record.today(), now, then);
    const auto all = read_monitored(*tx, record.lists(), record.today());
    benchmark::DoNotOptimize(tables(tried.tried) + tables(all.agreed) + tables(all.given_need));
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

BENCHMARK(every_figure_and_every_fairness_table)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(every_figure_and_every_fairness_table_from_the_record)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(a_fit_and_its_test)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
