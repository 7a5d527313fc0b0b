// SPDX-License-Identifier: Apache-2.0
#include "performance/tables/figures.hpp"

#include <algorithm>
#include <map>

#include "performance/engine/run.hpp"

namespace stepwise::tables {
namespace {

using engine::By;

Part empty_part(const Filled& filled, std::string council, std::string age) {
  return {std::move(council), std::move(age), std::vector<std::vector<Cell>>(filled.rows.size(), std::vector<Cell>(filled.columns.size()))};
}

void add_sheet(const engine::Sheet& sheet, std::size_t band, Part& part) {
  for (std::size_t row = 0; row < part.cells.size(); ++row)
    for (std::size_t column = 0; column < part.cells[row].size(); ++column) part.cells[row][column].count += sheet.at(row, column, band);
}

void fill_counts(Filled& filled, const story::Stories& stories, const Asked& asked) {
  const TableAbout& about = *filled.about;
  filled.rows = about.rows;
  filled.columns = about.columns;
  const auto sheets = engine::count_table(stories, *about.table, about.layout, asked.period, asked.threads);
  const std::size_t groups = asked.by_council ? sheets.size() : 1;
  for (std::size_t group = 0; group < groups; ++group)
    for (std::size_t band = 0; band < about.ages.size(); ++band) {
      Part part = empty_part(filled, asked.by_council ? sheets[group].code : "", about.ages[band]);
      for (std::size_t i = 0; i < sheets.size(); ++i)
        if (!asked.by_council || i == group) add_sheet(sheets[i].sheet, band, part);
      filled.parts.push_back(std::move(part));
    }
}

std::vector<std::string> quarters_of(const engine::Period& period) {
  std::vector<std::string> quarters;
  for (std::size_t i = 0; i < period.months(); ++i) {
    auto quarter = engine::financial_quarter(static_cast<std::uint16_t>(period.first_month() + i));
    if (quarters.empty() || quarters.back() != quarter) quarters.push_back(std::move(quarter));
  }
  return quarters;
}

/// Waits: the quarters are rows, the measures columns, as the measures themselves count them.
void fill_waits(Filled& filled, const catalogue::Catalogue& catalogue, const story::Stories& stories, const Asked& asked) {
  std::vector<const engine::Measure*> measures;
  for (const auto& id : filled.about->measures)
    if (const auto* about = catalogue.find(id)) {
      measures.push_back(about->measure);
      filled.columns.push_back(about->title);
    }
  filled.rows = quarters_of(asked.period);
  const auto counts = engine::count_all(stories, measures, asked.period, true, asked.threads);
  std::vector<std::string> councils{""};
  if (asked.by_council) councils.clear();
  for (const auto& council : stories.councils)
    if (asked.by_council) councils.push_back(council.code);
  for (const auto& council : councils)
    for (const auto& age : filled.about->ages) {
      Part part = empty_part(filled, council, age);
      for (std::size_t column = 0; column < measures.size(); ++column) {
        engine::Ask ask{{By::quarter}, {}, asked.period, Date{asked.period.to}};
        ask.only.age = age;
        if (asked.by_council) ask.only.council = council;
        for (const auto& row : engine::figures(counts, column, ask).rows) {
          const auto at = std::ranges::find(filled.rows, row.keys[0]);
          if (at != filled.rows.end()) part.cells[static_cast<std::size_t>(at - filled.rows.begin())][column] = {row.denominator, row.value};
        }
      }
      filled.parts.push_back(std::move(part));
    }
}

}  // namespace

Filled fill(const TableAbout& about, const catalogue::Catalogue& catalogue, const story::Stories& stories, const Asked& asked) {
  Filled filled{&about, asked.period, {}, {}, {}};
  if (about.table != nullptr) fill_counts(filled, stories, asked);
  else fill_waits(filled, catalogue, stories, asked);
  return filled;
}

engine::Period last_twelve_months(Date as_at) {
  const Date last = (as_at + 1).first_of_month() - 1;
  return {story::day_of(last.first_of_month().add_months(-11)), story::day_of(last)};
}

}  // namespace stepwise::tables
