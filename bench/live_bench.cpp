// SPDX-License-Identifier: Apache-2.0
// How long after a save is durable the numbers tell of it, with millions of events loaded.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "base/random.hpp"
#include "base/text.hpp"
#include "performance/engine/live.hpp"
#include "sql/live_bench.hpp"

namespace {

using namespace stepwise;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t from_day = 19'700;
constexpr int saves = 1'000;

[[noreturn]] void stop(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

double milliseconds_since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

void fill(store::Store& store, std::int64_t people) {
  const auto filled = store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::live_bench::fill_people, {{"people", people}});
    tx.run(sql::live_bench::fill_contacts, {{"people", people}, {"from_day", from_day}});
    tx.run(sql::live_bench::fill_care_events, {{"people", people}, {"from_day", from_day}});
    return {};
  });
  if (!filled) stop(filled.error().sentence);
}

std::int64_t referrals(engine::Live& live, Date today) {
  return live.figures(*engine::find_measure("fd-referrals"), {}, {}, live.span(), today, 0).total.numerator;
}

/// One save; gives the milliseconds from its being durable to its being counted.
double save(store::Store& store, engine::Live& live, std::int64_t person, std::int64_t number, Date day) {
  const auto kept = store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::live_bench::add_contact, {{"person_id", person}, {"contact_id", 100'000'000 + number}, {"reference", fmt::format("live-{}", number)},
                                          {"received_at", noon(day)}, {"closed_on", day}, {"team_name", fmt::format("Team {}", number % 20)}});
    tx.touch(PersonId{person});
    return {};
  });
  if (!kept) stop(kept.error().sentence);
  const auto durable = Clock::now();
  if (!live.settle(10'000)) stop("The numbers did not follow within ten seconds.");
  return milliseconds_since(durable);
}

}  // namespace

int main(int count, char** texts) {
  const std::int64_t people = count > 1 ? parse_number(texts[1]).value_or(0) : 600'000;
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("stepwise-live-bench-{}", SystemRandom{}.next());
  std::filesystem::create_directories(folder);
  const SystemClock clock;
  store::Options options;
  options.url = "sqlite:" + (folder / "record.db").string();
  options.clock = &clock;
  if (auto migrated = store::Store::migrate(options); !migrated) stop(migrated.error().sentence);
  auto store = store::Store::open(options);
  if (!store) stop(store.error().sentence);
  fill(**store, people);
  auto live = engine::Live::open(**store, {});
  if (!live) stop(live.error().sentence);
  const auto load = (*live)->load();
  fmt::print("{} events of {} people read from the record and counted in {:.2f} s\n", load.events, load.people, static_cast<double>(load.build_us) / 1e6);
  SeededRandom random{1};
  const std::int64_t before = referrals(**live, clock.today());
  std::vector<double> waits;
  for (int i = 0; i < saves; ++i)
    waits.push_back(save(**store, **live, 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(people))), i, clock.today()));
  std::ranges::sort(waits);
  fmt::print("a durable save is in the numbers after: p50 {:.2f} ms, p99 {:.2f} ms, most {:.2f} ms ({} saves)\n", waits[saves / 2], waits[saves * 99 / 100], waits.back(), saves);
  if (referrals(**live, clock.today()) != before + saves) stop("The numbers do not tell of every save.");
  live->reset();
  store->reset();
  std::filesystem::remove_all(folder);
}
