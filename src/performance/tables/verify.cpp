// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <map>
#include <ostream>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "performance/catalogue/open_source.hpp"
#include "performance/tables/commands.hpp"

namespace stepwise::tables {
namespace {

using catalogue::Comparison;

constexpr std::size_t everything = static_cast<std::size_t>(-1), most_differences = 10;
constexpr std::string_view counted = "select coalesce(la, '') || '|' || coalesce(person, '') || '|' || coalesce(\"row\", '') || '|' || "
    "coalesce(\"column\", '') || '|' || coalesce(age, '') as line, count(*)::varchar as times from ({}) group by line";

using Lines = std::map<std::string, int>;

std::string line_of(std::string_view la, std::string_view person, std::string_view row, std::string_view column, std::string_view age) {
  return fmt::format("{}|{}|{}|{}|{}", la, person, row, column, age);
}

Lines our_lines(const TableAbout& about, const story::Stories& stories, const engine::Period& period, std::size_t& things) {
  Lines lines;
  const auto all = engine::behind_table(stories, *about.table, about.layout, period, {}, everything);
  for (const auto& one : all) ++lines[line_of(one.council, one.person, about.rows[one.row], about.columns[one.column], about.ages[one.band])];
  things = all.size();
  return lines;
}

void compare(const Lines& theirs, const char* whose, const Lines& ours, Comparison& comparison) {
  const auto tell = [&](std::string text) {
    if (comparison.differences.size() < most_differences) comparison.differences.push_back(std::move(text));
  };
  for (const auto& [line, times] : theirs)
    if (const auto at = ours.find(line); at == ours.end() || at->second != times) tell(fmt::format("only in {}: {}", whose, line));
  for (const auto& [line, times] : ours)
    if (const auto at = theirs.find(line); at == theirs.end() || at->second != times) tell(fmt::format("only in C++, and not in {}: {}", whose, line));
}

Result<Lines> expected_lines(const TableAbout& about) {
  const auto text = read_file(about.folder / "example" / "expected.csv");
  if (!text) return tl::unexpected<Fault>{text.error()};
  Lines lines;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line > 1 && cells.size() >= 5) ++lines[line_of(cells[0], cells[1], cells[2], cells[3], cells[4])];
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  return lines;
}

std::size_t tell(std::ostream& out, const TableAbout& about, std::string_view on, const Comparison& comparison) {
  out << fmt::format("{:22} {:20} {}\n", about.id, on,
                     comparison.differences.empty() ? "same: " + with_commas(static_cast<std::int64_t>(comparison.counted)) + " put in cells" : "DIFFERENT");
  for (const auto& line : comparison.differences) out << "    " << line << "\n";
  return comparison.differences.size();
}

/// Compares every table on some stories, in some periods of them.
Result<std::size_t> compare_on(const Tables& tables, const story::Codings& codings, const story::Stories& stories,
                               std::span<const engine::Period> periods, std::string_view on, std::ostream& out) {
  auto duck = catalogue::Duck::open(2);
  if (!duck) return tl::unexpected<Fault>{duck.error()};
  if (auto taken = (*duck)->take(stories, codings); !taken) return tl::unexpected<Fault>{taken.error()};
  std::size_t differences = 0;
  for (const auto& period : periods) {
    if (auto ready = catalogue::ready_for_twins(**duck, tables.all().front().folder.parent_path(), period); !ready) return tl::unexpected<Fault>{ready.error()};
    for (const TableAbout& about : tables.all()) {
      if (about.table == nullptr || !std::filesystem::exists(about.folder / "measure.sql")) continue;
      const auto comparison = compare_ready_twins(**duck, about, stories, period);
      if (!comparison) return tl::unexpected<Fault>{comparison.error()};
      differences += tell(out, about, on, *comparison);
    }
  }
  return differences;
}

/// A year, a quarter and the last months of the days that stories span.
std::array<engine::Period, 3> three_periods(const engine::Period& span) {
  const int days = span.to - span.from;
  const auto day = [&](int part) { return static_cast<story::Day>(span.from + days * part / 12); };
  return {{{day(4), day(8)}, {day(5), day(6)}, {day(10), span.to}}};
}

}  // namespace

Result<Comparison> compare_ready_twins(catalogue::Duck& duck, const TableAbout& about, const story::Stories& stories, const engine::Period& period) {
  const auto twin = read_file(about.folder / "measure.sql");
  if (!twin) return tl::unexpected<Fault>{twin.error()};
  Comparison comparison;
  const Lines ours = our_lines(about, stories, period, comparison.counted);
  if (auto ran = duck.run("create or replace temp table theirs as\n" + *twin); !ran) return tl::unexpected<Fault>{ran.error()};
  const auto grid = duck.query(fmt::format(fmt::runtime(counted), "select * from theirs"));
  if (!grid) return tl::unexpected<Fault>{grid.error()};
  Lines theirs;
  for (const auto& row : grid->rows) theirs[row[0].value_or("")] = static_cast<int>(parse_number(row[1].value_or("0")).value_or(0));
  compare(theirs, "SQL", ours, comparison);
  return comparison;
}

Result<Comparison> check_example(const TableAbout& about, const story::Codings& codings) {
  const auto stories = catalogue::load_example(about.folder);
  if (!stories) return tl::unexpected<Fault>{stories.error()};
  const auto expected = expected_lines(about);
  if (!expected) return tl::unexpected<Fault>{expected.error()};
  Comparison comparison;
  compare(*expected, "what is expected", our_lines(about, *stories, about.example, comparison.counted), comparison);
  if (!catalogue::has_duck() || !std::filesystem::exists(about.folder / "measure.sql")) return comparison;
  auto duck = catalogue::Duck::open(1);
  if (!duck) return tl::unexpected<Fault>{duck.error()};
  if (auto taken = (*duck)->take(*stories, codings); !taken) return tl::unexpected<Fault>{taken.error()};
  if (auto ready = catalogue::ready_for_twins(**duck, about.folder.parent_path(), about.example); !ready) return tl::unexpected<Fault>{ready.error()};
  const auto twins = compare_ready_twins(**duck, about, *stories, about.example);
  if (!twins) return tl::unexpected<Fault>{twins.error()};
  comparison.differences.insert(comparison.differences.end(), twins->differences.begin(), twins->differences.end());
  return comparison;
}

Result<std::size_t> verify_tables(const catalogue::VerifyArguments& arguments, std::ostream& out) {
  const auto tables = Tables::load();
  if (!tables) return tl::unexpected<Fault>{tables.error()};
  const auto codings = story::Codings::load();
  if (!codings) return tl::unexpected<Fault>{codings.error()};
  std::size_t differences = 0;
  for (const TableAbout& about : tables->all()) {
    if (about.table == nullptr) continue;
    const auto comparison = check_example(about, *codings);
    if (!comparison) return tl::unexpected<Fault>{comparison.error()};
    differences += tell(out, about, "worked example", *comparison);
  }
  if (!catalogue::has_duck()) return differences;
  const auto invented = catalogue::invented_stories(arguments.seed, arguments.random_people);
  auto found = compare_on(*tables, *codings, invented, three_periods({invented.first_day, invented.last_day}), "invented stories", out);
  if (!found) return found;
  differences += *found;
  for (const auto& source : arguments.sources) {
    const auto opened = catalogue::open_source(source, arguments.today, out);
    if (!opened) return tl::unexpected<Fault>{opened.error()};
    const std::array<engine::Period, 1> year{last_twelve_months(opened->as_at)};
    found = compare_on(*tables, *codings, opened->stories, year, source.cld ? "the file" : "the record", out);
    if (!found) return found;
    differences += *found;
  }
  return differences;
}

}  // namespace stepwise::tables
