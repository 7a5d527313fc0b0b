// SPDX-License-Identifier: Apache-2.0
// One part of the work on a file of Client Level Data at a time, each in a process of its own, so that its memory is its own.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <thread>

#include "base/share.hpp"
#include "base/text.hpp"
#include "measures/measuring.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/catalogue/duck.hpp"
#include "performance/catalogue/twins.hpp"
#include "performance/cld/check/check.hpp"
#include "performance/cld/cld.hpp"
#include "performance/tables/about.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::bench;
using Clock = std::chrono::steady_clock;

struct Arguments {
  std::string part;
  std::vector<std::filesystem::path> files;
  std::string council;
  int repeat = 5;
  unsigned threads = 2;
};

/// Prints one line a run: "name seconds processor-seconds".
template <class Work>
void time(std::string_view name, Work&& work) {
  const auto start = Clock::now();
  const double processor = processor_seconds();
  work();
  fmt::print("{} {:.5f} {:.5f}\n", name, std::chrono::duration<double>(Clock::now() - start).count(), processor_seconds() - processor);
}

void print_peak() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  fmt::print("peak-megabytes {}\n", used.ru_maxrss / 1024);
}

engine::Period period_of(const cld::Loaded& loaded) { return {loaded.stories.first_day, loaded.stories.last_day}; }

engine::Period year_of(const cld::Loaded& loaded) {
  const auto last = loaded.stories.last_day;
  return {engine::year_start(last), last};
}

/// Every measure in one pass, by council, month and team; then each table of the newest twelve months, by council.
void count_everything(const cld::Loaded& loaded, unsigned threads) {
  const auto counts = engine::count_all(loaded.stories, engine::every_measure(), period_of(loaded), false, threads);
  if (counts.councils.empty()) stop("There is nothing to count.");
  static const auto tables = must(tables::Tables::load());
  for (const auto& about : tables.all())
    if (about.table != nullptr) engine::count_table(loaded.stories, *about.table, about.layout, year_of(loaded), threads);
}

void run_load(const Arguments& arguments) {
  for (int run = 0; run < arguments.repeat; ++run) {
    cld::Loaded loaded;
    time("load", [&] { loaded = must(cld::load(arguments.files.front(), arguments.threads)); });
    if (run == 0) fmt::print("rows {}\nevents {}\n", loaded.report.rows, loaded.stories.events());
  }
  print_peak();
}

void run_whole(const Arguments& arguments) {
  for (int run = 0; run < arguments.repeat; ++run) {
    time("whole", [&] {
      const auto loaded = must(cld::load(arguments.files.front(), arguments.threads));
      count_everything(loaded, arguments.threads);
    });
  }
  print_peak();
}

struct Nobody final : cld::Findings {
  void found(const cld::Finding&) override { ++findings; }
  std::uint64_t findings = 0;
};

void run_check(const Arguments& arguments) {
  const auto table = must(cld::FieldTable::load());
  for (int run = 0; run < arguments.repeat; ++run) {
    Nobody nobody;
    time("check", [&] {
      const auto report = must(cld::check(arguments.files.front(), table, {SystemClock{}.today(), arguments.threads, 3, false}, nobody));
      if (run == 0) fmt::print("rows {}\n", report.rows);
    });
  }
  print_peak();
}

void run_count(const Arguments& arguments) {
  const auto loaded = must(cld::load(arguments.files.front(), arguments.threads));
  const auto period = period_of(loaded);
  fmt::print("measures {}\nevents {}\n", engine::all_measures().size(), loaded.stories.events());
  for (int run = 0; run < arguments.repeat; ++run) time("count", [&] { count_everything(loaded, arguments.threads); });
  const Plain plain = plain_columns(loaded.stories);
  std::uint64_t kept = 0;
  for (int run = 0; run < 3 * arguments.repeat; ++run) {
    time("rate", [&] { engine::count_all(loaded.stories, {engine::find_measure("fd-contacts-resolved")}, period, false, arguments.threads); });
    time("scan", [&] { kept += scan(plain, arguments.threads); });
  }
  fmt::print("sum {}\n", kept % 1000);
  for (const auto& measure : engine::all_measures())
    for (int run = 0; run < 2; ++run)
      time(fmt::format("measure:{}", measure.id), [&] { engine::count_all(loaded.stories, {&measure}, period, false, arguments.threads); });
}

void run_read_csv(const Arguments& arguments) {
  for (int run = 0; run < arguments.repeat; ++run) {
    auto duck = must(catalogue::Duck::open(arguments.threads));
    const std::string sql = fmt::format("create table raw as select * from read_csv('{}', header = true, all_varchar = true)", arguments.files.front().string());
    time("read-csv", [&] { must(duck->run(sql)); });
  }
  print_peak();
}

/// The same events as small numbers of their words, sorted by person: the layout that suits DuckDB best.
constexpr const char* best_layout = R"(
create table sorted as select * from event order by la, person, start_date;
drop table event;
create type w_la as enum (select distinct la from sorted where la is not null);
create type w_event_type as enum ('Request', 'Assessment', 'Service', 'Review', 'Hospital');
create type w_client as enum (select distinct client_type from sorted where client_type is not null);
create type w_team as enum (select distinct team from sorted where team is not null);
create table event as select * replace (la::w_la as la, event_type::w_event_type as event_type, client_type::w_client as client_type, team::w_team as team)
  from sorted;
drop table sorted;
)";

void run_twins(const Arguments& arguments) {
  const auto catalogue = must(catalogue::Catalogue::load());
  const auto codings = must(story::Codings::load());
  auto duck = must(catalogue::Duck::open(arguments.threads));
  engine::Period period, year;
  {
    const auto loaded = must(cld::load(arguments.files.front(), arguments.threads));
    period = period_of(loaded);
    year = year_of(loaded);
    must(duck->take(loaded.stories, codings));
  }
  time("layout", [&] { must(duck->run(best_layout)); });
  const auto measures = catalogue.all().front().folder.parent_path();
  const auto tables = must(tables::Tables::load());
  const auto answer = [&](std::string_view id, const std::filesystem::path& folder, const char* picked) {
    const std::string sql = fmt::format("create or replace temp table answer as select la, {} from ({}\n) group by all", picked, must(read_file(folder / "measure.sql")));
    time(fmt::format("twin:{}", id), [&] { must(duck->run(sql)); });
  };
  for (int run = 0; run < arguments.repeat; ++run) {
    time("twin:ready", [&] { must(catalogue::ready_for_twins(*duck, measures, period)); });
    for (const auto& about : catalogue.all()) answer(about.id, about.folder, "month, team, sum(numerator) as met, sum(denominator) as counted, median(days) as middle");
    must(catalogue::ready_for_twins(*duck, measures, year));
    for (const auto& about : tables.all())
      if (about.table != nullptr) answer(about.id, about.folder, "\"row\", \"column\", age, count(*) as things");
  }
  print_peak();
}

/// A council's file sent again, in a nation that is loaded.
void run_resubmit(const Arguments& arguments) {
  if (arguments.files.size() < 2 || arguments.council.empty()) stop("resubmit needs the nation's file, the council's file and its code");
  cld::LoadOptions options;
  options.threads = arguments.threads;
  const std::vector<cld::Submission> nation{{arguments.files[0], "nation", std::nullopt, false}};
  cld::Loaded loaded;
  time("nation", [&] { loaded = must(cld::load(nation, options)); });
  const std::vector<cld::Submission> again{{arguments.files[1], "again", std::nullopt, false}};
  for (int run = 0; run < arguments.repeat; ++run) time("resubmit", [&] { must(cld::resubmit(loaded, again, arguments.council, options)); });
  print_peak();
}

Arguments read_arguments(int count, char** texts) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string name = texts[i], value = i + 1 < count ? texts[i + 1] : "";
    if (name == "--repeat") arguments.repeat = static_cast<int>(parse_number(value).value_or(5)), ++i;
    else if (name == "--threads") arguments.threads = static_cast<unsigned>(parse_number(value).value_or(2)), ++i;
    else if (name == "--council") arguments.council = value, ++i;
    else if (arguments.part.empty()) arguments.part = name;
    else arguments.files.emplace_back(name);
  }
  return arguments;
}

}  // namespace

int main(int count, char** texts) {
  const Arguments arguments = read_arguments(count, texts);
  constexpr std::array<std::pair<std::string_view, void (*)(const Arguments&)>, 7> parts{{{"load", run_load}, {"whole", run_whole}, {"check", run_check},
      {"count", run_count}, {"read-csv", run_read_csv}, {"twins", run_twins}, {"resubmit", run_resubmit}}};
  for (const auto& [name, run] : parts)
    if (name == arguments.part && !arguments.files.empty()) {
      run(arguments);
      return 0;
    }
  stop("usage: cld_bench load|whole|check|count|read-csv|twins|resubmit FILE... [--council CODE] [--repeat N] [--threads N]");
}
