// SPDX-License-Identifier: Apache-2.0
// Measures from a file of Client Level Data, beside DuckDB doing the same, and a simple rate beside a bare scan.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <thread>

#include "base/share.hpp"
#include "base/text.hpp"
#include "measures/cld_rows.hpp"
#include "measures/measuring.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/catalogue/duck.hpp"
#include "performance/catalogue/twins.hpp"
#include "performance/cld/cld.hpp"
#include "performance/cld/separators.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::bench;
using Clock = std::chrono::steady_clock;

struct Arguments {
  std::uint64_t rows = 10'000'000;
  std::filesystem::path file;
  int repeat = 3;
  unsigned threads = 2;
  bool duck = true;
};

Arguments read_arguments(int count, char** texts) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string name = texts[i], value = i + 1 < count ? texts[i + 1] : "";
    if (name == "--no-duck") arguments.duck = false;
    else if (name == "--rows") arguments.rows = static_cast<std::uint64_t>(parse_number(value).value_or(0)), ++i;
    else if (name == "--file") arguments.file = value, ++i;
    else if (name == "--repeat") arguments.repeat = static_cast<int>(parse_number(value).value_or(3)), ++i;
    else if (name == "--threads") arguments.threads = static_cast<unsigned>(parse_number(value).value_or(2)), ++i;
    else stop("usage: measures_bench [--rows N | --file FILE] [--repeat N] [--threads N] [--no-duck]");
  }
  return arguments;
}

/// Seconds on the clock, and seconds of processor on all threads: the second says what a quiet machine would show.
struct Spent {
  double wall = 0, processor = 0;
  friend Spent operator+(Spent a, Spent b) { return {a.wall + b.wall, a.processor + b.processor}; }
};

struct Times {
  std::vector<double> runs, processor;
  void add(Spent spent) {
    runs.push_back(spent.wall);
    processor.push_back(spent.processor);
    std::ranges::sort(runs);
    std::ranges::sort(processor);
  }
  Spent least() const { return {runs.front(), processor.front()}; }
  std::string words() const { return fmt::format("{:9.4f} {:9.4f} {:9.4f}   processor {:9.4f}", runs.front(), runs[runs.size() / 2], runs.back(), processor.front()); }
};

template <class Work>
Spent seconds_of(Work&& work) {
  const auto start = Clock::now();
  const double processor = processor_seconds();
  work();
  return {std::chrono::duration<double>(Clock::now() - start).count(), processor_seconds() - processor};
}

void print_ratio(const char* what, Spent theirs, Spent ours) {
  fmt::print("{:44} {:9.2f}                       processor {:9.2f}\n", what, theirs.wall / ours.wall, theirs.processor / ours.processor);
}

/// Reads the whole file once, so that every contender finds it in memory.
void warm(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::vector<char> block(std::size_t{1} << 22);
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
  }
}

struct Ours {
  Times load, five, all, whole, rate;
  engine::Counts counts;
};

/// The five of the front door: those whose twins read only the columns that the invented file holds.
/// Those whose twins need only the columns that the files of this benchmark have.
bool is_compared(std::string_view id) {
  static constexpr std::array compared{"fd-referrals", "fd-contacts-resolved", "fd-signposted", "fd-assess-rate", "fd-wait-response"};
  return std::ranges::find(compared, id) != compared.end();
}

std::vector<const engine::Measure*> compared_measures() {
  std::vector<const engine::Measure*> measures;
  for (const auto& measure : engine::all_measures())
    if (is_compared(measure.id)) measures.push_back(&measure);
  return measures;
}

Ours run_ours(const Arguments& arguments) {
  Ours ours;
  for (int run = 0; run < arguments.repeat; ++run) {
    cld::Loaded loaded;
    const Spent load = seconds_of([&] { loaded = must(cld::load(arguments.file, arguments.threads)); });
    const engine::Period period{loaded.stories.first_day, loaded.stories.last_day};
    ours.all.add(seconds_of([&] { engine::count_all(loaded.stories, engine::every_measure(), period, false, arguments.threads); }));
    const Spent five = seconds_of([&] { ours.counts = engine::count_all(loaded.stories, compared_measures(), period, false, arguments.threads); });
    ours.load.add(load);
    ours.five.add(five);
    ours.whole.add(load + five);
    if (run + 1 < arguments.repeat) continue;
    for (const auto& line : loaded.report.notes()) fmt::print("  {}\n", line);
    const Plain plain = plain_columns(loaded.stories);
    Times scans;
    std::uint64_t kept = 0;
    for (int i = 0; i < 15; ++i) {
      ours.rate.add(seconds_of([&] { engine::count_all(loaded.stories, {engine::find_measure("fd-contacts-resolved")}, period, false, arguments.threads); }));
      scans.add(seconds_of([&] { kept += scan(plain, arguments.threads); }));
    }
    fmt::print("{:44} {}\n", "one rate, by council, month and team", ours.rate.words());
    fmt::print("{:44} {}   (check {})\n", fmt::format("bare scan of its 9 bytes of {} events", plain.starts.size()), scans.words(), kept % 1000);
    print_ratio("rate / scan (least)", ours.rate.least(), scans.least());
  }
  return ours;
}

std::string sql_file(const char* name) { return must(read_file(std::filesystem::path{STEPWISE_BENCH_FOLDER} / "measures" / name)); }

std::string aggregate(const catalogue::About& about) {
  return "select la, month, team, sum(numerator) as met, sum(denominator) as counted, median(days) as middle from (" + must(read_file(about.folder / "measure.sql")) +
         "\n) group by all";
}

void tell_period(catalogue::Duck& duck, const engine::Period& period) {
  must(duck.run(fmt::format("create or replace table period as select date '{}' as from_date, date '{}' as to_date",
                            story::date_of(period.from).iso(), story::date_of(period.to).iso())));
}

/// The whole counts of one measure, to be the same in both.
std::string totals(const engine::Counts& counts, std::size_t measure) {
  const auto total = engine::figures(counts, measure, {{}, {}, std::nullopt, Date{65535}}).total;
  return fmt::format("{}|{}|{:g}", total.numerator, total.denominator, counts.measures[measure]->figure == engine::Figure::median_days ? *total.value : -1);
}

void run_duck(const Arguments& arguments, Ours& ours) {
  const auto catalogue = must(catalogue::Catalogue::load());
  const auto codings = must(story::Codings::load());
  Times load, same, plain_twins, twins;
  for (int run = 0; run < arguments.repeat; ++run) {
    auto duck = must(catalogue::Duck::open(arguments.threads));
    tell_period(*duck, ours.counts.period);
    must(duck->take({}, codings));   // words are read beside tables that hold every column
    must(duck->run(must(catalogue::twin_words(catalogue.all().front().folder.parent_path()))));
    must(duck->run("drop table event"));
    std::string read = sql_file("read_events.sql");
    read.replace(read.find("{file}"), 6, arguments.file.string());
    load.add(seconds_of([&] { must(duck->run(read)); }));
    must(duck->run(sql_file("plain_events.sql")));
    plain_twins.add(seconds_of([&] {
      for (const auto& about : catalogue.all())
        if (is_compared(about.id)) must(duck->query(aggregate(about)));
    }));
    must(duck->run("drop view event"));
    same.add(seconds_of([&] { must(duck->run(sql_file("same_events.sql"))); }));
    twins.add(seconds_of([&] {
      for (const auto& about : catalogue.all())
        if (is_compared(about.id)) must(duck->query(aggregate(about)));
    }));
    if (run > 0) continue;
    for (std::size_t i = 0; i < ours.counts.measures.size(); ++i) {
      const auto* about = catalogue.find(ours.counts.measures[i]->id);
      const auto grid = must(duck->query("select sum(numerator) || '|' || sum(denominator) || '|' || coalesce(median(days), -1)::varchar from (" +
                                         must(read_file(about->folder / "measure.sql")) + "\n)"));
      fmt::print("  {:22} ours {:28} DuckDB {}\n", about->id, totals(ours.counts, i), grid.rows[0][0].value_or("none"));
    }
  }
  fmt::print("{:44} {}\n", "DuckDB read_csv to table", load.words());
  fmt::print("{:44} {}\n", "DuckDB five twins on plain rows", plain_twins.words());
  fmt::print("{:44} {}\n", "DuckDB taking repeated rows once", same.words());
  fmt::print("{:44} {}\n", "DuckDB five twins on the same events", twins.words());
  print_ratio("ratio, read_csv and twins on plain rows", load.least() + plain_twins.least(), ours.whole.least());
  print_ratio("ratio, the same events and answers", load.least() + same.least() + twins.least(), ours.whole.least());
  print_ratio("ratio, five measures once loaded", twins.least(), ours.five.least());
}

}  // namespace

int main(int count, char** texts) {
  Arguments arguments = read_arguments(count, texts);
  if (arguments.file.empty()) {
    arguments.file = std::filesystem::temp_directory_path() / fmt::format("stepwise-bench-{}.csv", arguments.rows);
    if (!std::filesystem::exists(arguments.file)) bench::write_cld_rows(arguments.file, arguments.rows, 1, arguments.threads);
  }
  warm(arguments.file);
  fmt::print("{} ({} MB), {} threads, separators by {}; seconds: least, middle, most of {}\n", arguments.file.string(),
             std::filesystem::file_size(arguments.file) / 1'000'000, arguments.threads, cld::separator_method(), arguments.repeat);
  Ours ours = run_ours(arguments);
  fmt::print("{:44} {}\n", "ours: file to stories", ours.load.words());
  fmt::print("{:44} {}\n", "ours: five measures", ours.five.words());
  fmt::print("{:44} {}\n", "ours: file to five measures", ours.whole.words());
  fmt::print("{:44} {}\n", fmt::format("ours: all {} measures", engine::all_measures().size()), ours.all.words());
  if (arguments.duck && catalogue::has_duck()) run_duck(arguments, ours);
}
