// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::catalogue {
namespace {

constexpr const char* nothing = "–";
constexpr std::array event_words{"Request", "Assessment", "Service", "Review", "Hospital"};

/// What an event is: its type, or of a step what it is a step of.
std::string event_text(const story::Event& event, const story::Codings& codings) {
  if (event.type == story::EventType::step) return codings.step.label(event.detail);
  return event_words.at(static_cast<std::size_t>(event.type));
}
std::string outcome_text(const story::Event& event, const story::Codings& codings) {
  if (event.type == story::EventType::step) return codings.step_result.label(event.component);
  return codings.outcome.label(static_cast<std::uint8_t>(event.outcome));
}

/// How many letters wide a text looks: bytes that begin a letter.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::string space(width - std::min(width, width_of(text)), ' ');
  return right ? space + text : text + space;
}

void print_table(const Grid& grid, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (const auto& name : grid.columns) widths.push_back(width_of(name));
  for (const auto& row : grid.rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i].value_or(nothing)));
  const auto line = [&](auto&& cell) {
    std::string text;
    for (std::size_t i = 0; i < widths.size(); ++i) text += (i > 0 ? "  " : "") + padded(cell(i), widths[i], grid.is_number[i]);
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << "\n";
  };
  line([&](std::size_t i) { return grid.columns[i]; });
  line([&](std::size_t i) { return std::string(widths[i], '-'); });
  for (const auto& row : grid.rows) line([&](std::size_t i) { return row[i].value_or(nothing); });
}

void print_csv(const Grid& grid, std::ostream& out) {
  out << csv_row(grid.columns);
  for (const auto& row : grid.rows) {
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(cell.value_or(""));
    out << csv_row(cells);
  }
}

nlohmann::ordered_json json_cell(const std::optional<std::string>& cell, bool is_number) {
  if (!cell) return nullptr;
  if (!is_number) return clean_utf8(*cell);
  if (const auto whole = parse_number(*cell)) return *whole;
  if (const auto decimal = parse_decimal(*cell)) return *decimal;
  return *cell;
}

void print_json(const Grid& grid, std::ostream& out) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& row : grid.rows) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[grid.columns[i]] = json_cell(row[i], grid.is_number[i]);
    rows.push_back(std::move(object));
  }
  out << rows.dump(2) << "\n";
}

bool sets_any_apart(const engine::Figures& figures) {
  return figures.total.apart > 0 || std::ranges::any_of(figures.rows, [](const engine::Row& row) { return row.apart > 0; });
}

std::vector<std::optional<std::string>> cells_of(const engine::Row& row, engine::Figure kind, bool with_apart) {
  std::vector<std::optional<std::string>> cells{row.keys.begin(), row.keys.end()};
  const bool is_mean = kind == engine::Figure::mean;
  cells.emplace_back(is_mean ? fmt::format("{:.2f}", static_cast<double>(row.numerator) / 100) : std::to_string(row.numerator));
  if (kind == engine::Figure::rate || is_mean) cells.emplace_back(std::to_string(row.denominator));
  if (kind != engine::Figure::count) cells.push_back(row.value ? std::optional{fmt::format("{:.1f}", *row.value)} : std::nullopt);
  if (with_apart) cells.emplace_back(std::to_string(row.apart));
  cells.emplace_back(row.provisional ? "provisional" : "");
  return cells;
}

std::string day_text(story::Day day) { return day == story::no_day ? "" : story::date_of(day).iso(); }

}  // namespace

std::optional<Format> format_from_key(std::string_view key) {
  if (key == "table") return Format::table;
  if (key == "csv") return Format::csv;
  return key == "json" ? std::optional{Format::json} : std::nullopt;
}

void print_grid(const Grid& grid, Format format, std::ostream& out) {
  switch (format) {
    case Format::table: return print_table(grid, out);
    case Format::csv: return print_csv(grid, out);
    case Format::json: return print_json(grid, out);
  }
}

std::string value_words(engine::Figure kind, const std::optional<double>& value) {
  if (!value) return "";
  switch (kind) {
    case engine::Figure::count: return with_commas(static_cast<std::int64_t>(*value));
    case engine::Figure::rate: return fmt::format("{:.1f}%", *value);
    case engine::Figure::median_days: return fmt::format("{:g} {}", *value, *value == 1 ? "day" : "days");
    case engine::Figure::mean: return fmt::format("{:.1f}", *value);
  }
  return "";
}

Grid grid_of(const engine::Figures& figures) {
  Grid grid;
  const auto column = [&](std::string name, bool is_number) {
    grid.columns.push_back(std::move(name));
    grid.is_number.push_back(is_number);
  };
  for (const auto by : figures.by) column(std::string{engine::by_key(by)}, false);
  const bool is_share = figures.kind == engine::Figure::rate || figures.kind == engine::Figure::mean;
  column(is_share ? "numerator" : "count", true);
  if (is_share) column("denominator", true);
  if (figures.kind != engine::Figure::count)
    column(figures.kind == engine::Figure::rate ? "percent" : figures.kind == engine::Figure::mean ? "mean" : "median_days", true);
  const bool with_apart = sets_any_apart(figures);
  if (with_apart) column("not_classified", true);
  column("note", false);
  if (figures.by.empty()) grid.rows.push_back(cells_of(figures.total, figures.kind, with_apart));
  else for (const auto& row : figures.rows) grid.rows.push_back(cells_of(row, figures.kind, with_apart));
  return grid;
}

Grid grid_of(const std::vector<engine::Said>& said, const story::Codings& codings) {
  Grid grid{{"start", "end", "event", "record", "outcome", "team", "said", "counted_on", "numerator", "denominator", "days", "because"},
            {false, false, false, true, false, false, false, false, true, true, true, false}, {}};
  for (const auto& one : said) {
    const auto& event = one.event;
    auto& cells = grid.rows.emplace_back();
    cells = {day_text(event.start), day_text(event.end), event_text(event, codings), std::to_string(event.record),
             outcome_text(event, codings), one.team, std::string{engine::why_sentence(one.why)},
             one.counted_on ? one.counted_on->iso() : "", std::nullopt, std::nullopt, std::nullopt, std::nullopt};
    if (one.counted_on) cells[8] = std::to_string(one.numerator), cells[9] = std::to_string(one.denominator);
    if (one.days >= 0) cells[10] = std::to_string(one.days);
    if (one.because) cells[11] = fmt::format("{} of {}", event_text(*one.because, codings), day_text(one.because->start));
    for (auto& cell : cells)
      if (cell && cell->empty()) cell.reset();
  }
  return grid;
}

}  // namespace stepwise::catalogue
