// SPDX-License-Identifier: Apache-2.0
// The figures of a small invented nation, kept: a change of any is seen in the change that made it.
// STEPWISE_WRITE_GOLDEN=1 nation_test writes them anew.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "nation.hpp"
#include "performance/cld/check/check.hpp"

namespace stepwise::nation {
namespace {

struct Nobody final : cld::Findings {
  void found(const cld::Finding&) override {}
};

std::vector<std::string> figures_lines(const story::Stories& stories) {
  const auto measures = engine::every_measure();
  const auto counts = engine::count_all(stories, measures, {stories.first_day, stories.last_day}, false, 2);
  std::vector<std::string> lines{"measure,council,numerator,denominator,not_classified,value"};
  for (std::size_t i = 0; i < measures.size(); ++i)
    for (const auto& row : engine::figures(counts, i, {{engine::By::council}, {}, {}, Date{65535}}).rows)
      lines.push_back(fmt::format("{},{},{},{},{},{}", measures[i]->id, row.keys[0], row.numerator, row.denominator, row.apart,
                                  row.value ? fmt::format("{:.2f}", *row.value) : ""));
  return lines;
}

std::vector<std::string> check_lines(const std::filesystem::path& file) {
  std::vector<std::string> lines{"field,rows_failed,rows_warned"};
  const auto table = cld::FieldTable::load();
  Nobody nobody;
  const auto report = cld::check(file, *table, {*Date::parse_iso("2026-11-01"), 2, 3, false}, nobody);
  EXPECT_TRUE(report) << report.error().sentence;
  for (std::size_t field = 0; report && field < report->fields.size(); ++field)
    lines.push_back(fmt::format("{},{},{}", table->fields()[field].name, report->fields[field].failed(), report->fields[field].warned()));
  return lines;
}

/// Compares with a kept file, or writes it when asked to.
void expect_kept(const std::string& name, const std::vector<std::string>& lines) {
  const std::filesystem::path kept = std::filesystem::path{"tests/nation/golden"} / name;
  if (std::getenv("STEPWISE_WRITE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(kept.parent_path());
    return write_rows(kept, lines);
  }
  EXPECT_EQ(rows_of(kept), lines) << "If the change is meant: STEPWISE_WRITE_GOLDEN=1 nation_test, and say why in the commit.";
}

TEST(Golden, TheSmallNationGivesTheFiguresItGave) {
  const Folder folder;
  write_small_nation(folder / "nation.csv");
  const auto loaded = cld::load(folder / "nation.csv", 2);
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  expect_kept("figures.csv", figures_lines(loaded->stories));
  expect_kept("check.csv", check_lines(folder / "nation.csv"));
}

}  // namespace
}  // namespace stepwise::nation
