// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/twins.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "performance/cld/cld.hpp"
#include "performance/hospital/stays.hpp"
#include "performance/story/calls.hpp"
#include "performance/story/steps_file.hpp"

namespace stepwise::catalogue {
namespace {

constexpr std::size_t most_differences = 10;
constexpr const char* sides = R"(
  select 'SQL' as side, * from (select * from theirs except all select * from ours)
  union all select 'C++', * from (select * from ours except all select * from theirs)
  order by la, record, side limit 10)";

std::string text_or(const std::optional<std::string>& cell) { return cell.value_or("none"); }

std::string difference_words(const std::vector<std::optional<std::string>>& row) {
  return fmt::format("only in {}: record {} of council {}, month {}, team {}, age {}, numerator {}, days {}", text_or(row[0]), text_or(row[6]),
                     text_or(row[1]), text_or(row[3]), text_or(row[4]), text_or(row[5]), text_or(row[7]), text_or(row[9]));
}

Result<std::string> twin_sql(const About& about) { return read_file(about.folder / "measure.sql"); }

using Lines = std::map<std::string, int>;

Result<Lines> expected_lines(const About& about) {
  const auto text = read_file(about.folder / "example" / "expected.csv");
  if (!text) return tl::unexpected<Fault>{text.error()};
  Lines lines;
  std::string fault;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1) return;
    if (cells.size() < 9) fault = fmt::format("measures/{}/example/expected.csv: line {} has too few cells.", about.id, line);
    else ++lines[fmt::format("{},{},{},{},{},row {},{}/{},days {}", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8])];
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!fault.empty()) return fail(FaultKind::invalid, fault);
  return lines;
}

Lines counted_lines(const std::vector<engine::Behind>& counted) {
  Lines lines;
  for (const auto& one : counted)
    ++lines[fmt::format("{},{},{},{},{},row {},{}/{},days {}", one.council, one.person, one.counted_on.iso_month(), one.team, one.age, one.event.record,
                        one.met ? one.amount : 0, one.out_of, one.days < 0 ? "" : std::to_string(one.days))];
  return lines;
}

void compare_lines(const Lines& expected, const Lines& found, Comparison& comparison) {
  for (const auto& [line, times] : expected) {
    const auto at = found.find(line);
    if (at == found.end() || at->second != times) comparison.differences.push_back("expected and not counted: " + line);
  }
  for (const auto& [line, times] : found)
    if (!expected.contains(line)) comparison.differences.push_back("counted and not expected: " + line);
}

engine::Period whole_time() { return {0, static_cast<story::Day>(story::no_day - 1)}; }

}  // namespace

Result<std::string> twin_words(const std::filesystem::path& measures) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator{measures / "words", error})
    if (file.path().extension() == ".sql") files.push_back(file.path());
  if (error || files.empty()) return fail(FaultKind::unavailable, "The words that the SQL twins share are missing: measures/words.");
  std::ranges::sort(files);
  std::string words;
  for (const auto& file : files) {
    const auto text = read_file(file);
    if (!text) return tl::unexpected<Fault>{text.error()};
    words += *text + "\n";
  }
  return words;
}

Result<void> ready_for_twins(Duck& duck, const std::filesystem::path& measures, const engine::Period& period) {
  const auto words = twin_words(measures);
  if (!words) return tl::unexpected<Fault>{words.error()};
  return duck.run(fmt::format("create or replace table period as select date '{}' as from_date, date '{}' as to_date;\n",
                              story::date_of(period.from).iso(), story::date_of(period.to).iso()) + *words);
}

Result<Comparison> compare_ready_twins(Duck& duck, const About& about, const story::Stories& stories, const engine::Period& period) {
  const auto twin = twin_sql(about);
  if (!twin) return tl::unexpected<Fault>{twin.error()};
  const auto counted = engine::behind_each_month(stories, *about.measure, period);
  if (auto taken = duck.take_counted(counted); !taken) return tl::unexpected<Fault>{taken.error()};
  if (auto ran = duck.run("create or replace temp table theirs as\n" + *twin); !ran) return tl::unexpected<Fault>{ran.error()};
  const auto grid = duck.query(sides);
  if (!grid) return tl::unexpected<Fault>{grid.error()};
  Comparison comparison{counted.size(), {}};
  for (const auto& row : grid->rows) comparison.differences.push_back(difference_words(row));
  return comparison;
}

Result<Comparison> compare_twins(Duck& duck, const About& about, const story::Stories& stories, const engine::Period& period) {
  if (auto ready = ready_for_twins(duck, about.folder.parent_path(), period); !ready) return tl::unexpected<Fault>{ready.error()};
  return compare_ready_twins(duck, about, stories, period);
}

Result<story::Stories> load_example(const std::filesystem::path& folder) {
  auto loaded = cld::load(folder / "example" / "given.csv", 1);
  if (!loaded) return tl::unexpected<Fault>{loaded.error()};
  if (const auto steps = folder / "example" / "steps.csv"; std::filesystem::exists(steps))
    if (auto added = story::add_steps(loaded->stories, steps); !added) return tl::unexpected<Fault>{added.error()};
  if (const auto calls = folder / "example" / "calls.csv"; std::filesystem::exists(calls))
    if (auto added = story::add_calls(loaded->stories, calls); !added) return tl::unexpected<Fault>{added.error()};
  if (!std::filesystem::exists(folder / "example" / "spells.csv")) return std::move(loaded->stories);
  auto spells = hospital::read_spells_file(folder / "example" / "spells.csv");
  if (!spells) return tl::unexpected<Fault>{spells.error()};
  hospital::add_stays(loaded->stories, *spells);
  return std::move(loaded->stories);
}

Result<Comparison> check_example(const About& about, const story::Codings& codings) {
  const auto loaded = load_example(about.folder);
  if (!loaded) return tl::unexpected<Fault>{loaded.error()};
  const auto expected = expected_lines(about);
  if (!expected) return tl::unexpected<Fault>{expected.error()};
  const engine::Period period = about.example ? *about.example : whole_time();
  const auto counted = engine::behind_each_month(*loaded, *about.measure, period);
  Comparison comparison{counted.size(), {}};
  compare_lines(*expected, counted_lines(counted), comparison);
  if (has_duck()) {
    auto duck = Duck::open(1);
    if (!duck) return tl::unexpected<Fault>{duck.error()};
    if (auto taken = (*duck)->take(*loaded, codings); !taken) return tl::unexpected<Fault>{taken.error()};
    const auto twins = compare_twins(**duck, about, *loaded, period);
    if (!twins) return tl::unexpected<Fault>{twins.error()};
    comparison.differences.insert(comparison.differences.end(), twins->differences.begin(), twins->differences.end());
  }
  if (comparison.differences.size() > most_differences) comparison.differences.resize(most_differences);
  return comparison;
}

}  // namespace stepwise::catalogue
