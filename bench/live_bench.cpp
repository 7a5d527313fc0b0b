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
constexpr int saves = 1'000, saves_of_calls = 100;
constexpr PersonId whole_council{0};

[[noreturn]] void stop(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

double milliseconds_since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

/// What the record holds beyond the return, of each kind, and the calls of a thousand days.
void fill_steps(store::WriteTx& tx, std::int64_t people) {
  namespace bench = sql::live_bench;
  for (const auto* statement : {&bench::fill_appointments, &bench::fill_rapid_responses, &bench::fill_help, &bench::fill_spells, &bench::fill_meetings,
                                &bench::fill_discharges, &bench::fill_delays, &bench::fill_dips, &bench::fill_levels})
    tx.run(*statement, {{"people", people}, {"from_day", from_day}});
  tx.run(bench::fill_rapid_tasks, {{"people", people}});
  tx.run(bench::fill_calls, {{"from_day", from_day}});
}

void fill(store::Store& store, std::int64_t people) {
  const auto filled = store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::live_bench::fill_people, {{"people", people}});
    tx.run(sql::live_bench::fill_contacts, {{"people", people}, {"from_day", from_day}});
    tx.run(sql::live_bench::fill_care_events, {{"people", people}, {"from_day", from_day}});
    fill_steps(tx, people);
    return {};
  });
  if (!filled) stop(filled.error().sentence);
}

std::int64_t counted(engine::Live& live, std::string_view measure, Date today) {
  return live.figures(*engine::find_measure(measure), {}, {}, live.span(), today, 0).total.numerator;
}

/// One save by `write`; gives the milliseconds from its being durable to its being counted.
template <class Write>
double save(store::Store& store, engine::Live& live, Write write) {
  const auto kept = store.write([&](store::WriteTx& tx) -> Result<void> {
    tx.touch(write(tx));
    return {};
  });
  if (!kept) stop(kept.error().sentence);
  const auto durable = Clock::now();
  if (!live.settle(10'000)) stop("The numbers did not follow within ten seconds.");
  return milliseconds_since(durable);
}

PersonId add_contact(store::WriteTx& tx, std::int64_t person, int number, Date day) {
  tx.run(sql::live_bench::add_contact, {{"person_id", person}, {"contact_id", std::int64_t{100'000'000} + number}, {"reference", fmt::format("live-{}", number)},
                                        {"received_at", noon(day)}, {"closed_on", day}, {"team_name", fmt::format("Team {}", number % 20)}});
  return PersonId{person};
}
PersonId add_appointment(store::WriteTx& tx, std::int64_t person, int number, Date day) {
  tx.run(sql::live_bench::add_appointment, {{"person_id", person}, {"appointment_id", std::int64_t{100'000'000} + number}, {"reference", fmt::format("live-{}", number)},
                                            {"day", day}, {"team_name", fmt::format("Team {}", number % 20)}});
  return PersonId{person};
}
PersonId add_calls(store::WriteTx& tx, std::int64_t, int number, Date day) {
  tx.run(sql::live_bench::add_calls, {{"day", day}, {"reference", fmt::format("live-{}", number)}, {"offered", 3}, {"answered", 1}});
  return whole_council;
}

/// What is saved, and the measure that is to tell of each.
struct Kind {
  const char* words;
  PersonId (*add)(store::WriteTx&, std::int64_t person, int number, Date day);
  const char* measure;
  int saves;
};
constexpr Kind kinds[]{{"durable save", add_contact, "fd-referrals", saves},
                       {"durable Talking Point", add_appointment, "fd-tp-attended", saves},
                       {"durable day of calls", add_calls, "fd-answer-rate", saves_of_calls}};

void time_saves(store::Store& store, engine::Live& live, const Kind& kind, std::int64_t people, Date today) {
  SeededRandom random{1};
  const std::int64_t before = counted(live, kind.measure, today);
  std::vector<double> waits;
  for (int i = 0; i < kind.saves; ++i) {
    const auto person = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(people)));
    waits.push_back(save(store, live, [&](store::WriteTx& tx) { return kind.add(tx, person, i, today); }));
  }
  std::ranges::sort(waits);
  fmt::print("a {} is in the numbers after: p50 {:.2f} ms, p99 {:.2f} ms, most {:.2f} ms ({} saves)\n", kind.words, waits[waits.size() / 2], waits[waits.size() * 99 / 100],
             waits.back(), kind.saves);
  if (counted(live, kind.measure, today) != before + kind.saves) stop(fmt::format("The numbers do not tell of every {}.", kind.words));
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
  for (const Kind& kind : kinds) time_saves(**store, **live, kind, people, clock.today());
  live->reset();
  store->reset();
  std::filesystem::remove_all(folder);
}
