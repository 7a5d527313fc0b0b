// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "performance/scoreboard/table_pages.hpp"
#include "performance/statistics/release.hpp"

namespace stepwise::scoreboard {
namespace {

constexpr std::size_t most_years = 6;

std::string count_text(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number != nullptr ? std::to_string(*number) : "*";
}
std::string value_text(const statistics::ShownValue& value) {
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return std::holds_alternative<statistics::Hidden>(value) ? "*" : "";
  std::string text = std::to_string(*number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

ShownPart shown_part(const tables::Part& part, std::size_t columns, statistics::Audience audience) {
  std::vector<std::vector<std::int64_t>> counts;
  for (const auto& row : part.cells) {
    auto& into = counts.emplace_back();
    for (std::size_t column = 0; column < columns; ++column) into.push_back(row[column].count);
  }
  const auto released = statistics::disclose_table(counts, audience);
  ShownPart out{part.age, {}, released.rows, released.columns, released.total};
  for (std::size_t row = 0; row < counts.size(); ++row) {
    auto& cells = out.cells.emplace_back();
    for (std::size_t column = 0; column < columns; ++column) {
      const auto& count = released.cells[row][column];
      const bool hidden = std::holds_alternative<statistics::Hidden>(count);
      cells.push_back({count, hidden ? statistics::ShownValue{statistics::Hidden{}} : statistics::disclose_middle(part.cells[row][column].days, counts[row][column], audience)});
    }
  }
  return out;
}

}  // namespace

std::vector<TableYear> table_years(const engine::Period& span, Date today) {
  std::vector<TableYear> years;
  Date april = financial_year_of(today);
  for (; years.size() < most_years && (years.empty() || april.add_months(12) > story::date_of(span.from)); april = april.add_months(-12)) {
    const Date last = april.add_months(12) - 1;
    years.push_back({financial_year_key(april), {story::day_of(april), story::day_of(std::min(last, today))}, last <= today});
  }
  return years;
}

TableChoice read_table_choice(const http::Fields& query, std::vector<TableYear> years) {
  TableChoice choice{std::move(years), 0, query.get("source") == "returns"};
  const auto asked = std::ranges::find(choice.years, query.get("year"), &TableYear::key);
  const auto whole = std::ranges::find(choice.years, true, &TableYear::is_whole);
  const auto at = asked != choice.years.end() ? asked : whole;
  choice.year = at == choice.years.end() ? 0 : static_cast<std::size_t>(at - choice.years.begin());
  return choice;
}

ShownTable shown_table(const tables::Filled& filled, statistics::Audience audience) {
  ShownTable out{filled.about, filled.rows, filled.columns, {}, filled.is_waits()};
  for (const auto& part : filled.parts) out.parts.push_back(shown_part(part, filled.columns.size(), audience));
  return out;
}

std::string csv_of(const ShownTable& table, const TableYear& year) {
  std::vector<std::string> head{"table", "from", "to", "age", "row", "column", "count"};
  if (table.is_waits) head.emplace_back("median_days");
  std::string out = csv_row(head);
  const std::string from = story::date_of(year.period.from).iso(), to = story::date_of(year.period.to).iso();
  for (const auto& part : table.parts)
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ShownCell& cell = part.cells[row][column];
        std::vector<std::string> cells{table.about->id, from, to, part.age, table.rows[row], table.columns[column], count_text(cell.count)};
        if (table.is_waits) cells.push_back(value_text(cell.days));
        out += csv_row(cells);
      }
  return out;
}

std::optional<engine::TableCell> read_cell(const http::Fields& query, const tables::TableAbout& about) {
  const auto read = [&](const char* name, std::size_t size) -> std::optional<std::size_t> {
    const auto number = parse_number(query.get(name));
    return number && *number >= 0 && static_cast<std::size_t>(*number) < size ? std::optional{static_cast<std::size_t>(*number)} : std::nullopt;
  };
  engine::TableCell cell{read("row", about.rows.size()), read("column", about.columns.size()), read("age", about.ages.size()), std::nullopt};
  if (!cell.row || !cell.column || !cell.band) return std::nullopt;
  return cell;
}

}  // namespace stepwise::scoreboard
