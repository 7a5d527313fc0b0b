// SPDX-License-Identifier: Apache-2.0
#include "performance/benchmark/benchmark.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::benchmark {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::array<std::string_view, 7> columns{"financial_year", "council_code", "council_name", "council_type", "region", "measure_code", "value"};

struct Layout {
  std::array<std::size_t, columns.size()> at{};
  std::size_t width = 0;
};

Result<Layout> read_header(std::span<const std::string> cells) {
  Layout layout{{}, cells.size()};
  std::string missing;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::ranges::find_if(cells, [&](const std::string& cell) { return equals_ignoring_case(trim(cell), columns[i]); });
    if (found == cells.end()) missing += (missing.empty() ? "" : ", ") + std::string{columns[i]};
    layout.at[i] = static_cast<std::size_t>(found - cells.begin());
  }
  if (!missing.empty()) return fail(FaultKind::invalid, "The first line should name the columns; it lacks: " + missing + ".");
  return layout;
}

bool is_financial_year(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return false;
  const auto from = parse_number(text.substr(0, 4)), to = parse_number(text.substr(5));
  return from && to && *from >= 1990 && *from < 2100 && (*from + 1) % 100 == *to;
}

/// Nine signs: E and eight digits, as the Office for National Statistics numbers English councils.
bool is_council_code(std::string_view text) {
  return text.size() == 9 && text[0] == 'E' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

Result<PublishedFigure> read_row(const Layout& layout, std::span<const std::string> cells, const CodeList& measures) {
  if (cells.size() != layout.width)
    return fail(FaultKind::invalid, "It has " + std::to_string(cells.size()) + " cells; the first line has " + std::to_string(layout.width) + ".");
  const auto cell = [&](std::size_t column) { return std::string{trim(cells[layout.at[column]])}; };
  PublishedFigure figure{cell(5), cell(1), cell(0), cell(2), cell(3), cell(4), {}};
  if (!is_financial_year(figure.financial_year)) return fail(FaultKind::invalid, "The financial year '" + figure.financial_year + "' should look like 2022-23.");
  if (!is_council_code(figure.council_code)) return fail(FaultKind::invalid, "The council code '" + figure.council_code + "' should be E and eight digits.");
  if (figure.council_name.empty()) return fail(FaultKind::invalid, "The council's name is missing.");
  if (figure.council_name.size() > longest_name) return fail(FaultKind::invalid, "The council's name is longer than " + std::to_string(longest_name) + " letters.");
  if (figure.region.empty()) return fail(FaultKind::invalid, "The region is missing.");
  if (!measures.has(figure.measure_code)) return fail(FaultKind::invalid, "The measure code '" + figure.measure_code + "' is not in lists/published_measure.csv.");
  if (const std::string value = cell(6); !value.empty()) {
    figure.value = parse_decimal(value);
    if (!figure.value) return fail(FaultKind::invalid, "The value '" + value + "' is not a number. Leave it empty when no figure was published.");
    const auto least = parse_decimal(measures.value(figure.measure_code, "least")), most = parse_decimal(measures.value(figure.measure_code, "most"));
    if ((least && *figure.value < *least) || (most && *figure.value > *most))
      return fail(FaultKind::invalid, "The value " + value + " cannot be: this measure runs from " + measures.value(figure.measure_code, "least") + " to " + measures.value(figure.measure_code, "most") + ".");
  }
  return figure;
}

/// The last row of a file that does not end its last line: half a number looks like a number.
void refuse_unfinished(Published& published, std::size_t last_line) {
  if (!published.refused.empty() && published.refused.back().line == last_line) return;
  published.figures.pop_back();
  published.refused.push_back({last_line, "The file ends in the middle of this line, so its value may be cut short. Get the whole file, or end the line if it is whole."});
}

}  // namespace

Result<Published> read_published(std::string_view csv, const CodeList& measures) {
  if (csv.find('\0') != std::string_view::npos) return fail(FaultKind::invalid, "This is not a text file. Save the figures as CSV.");
  if (!is_clean_utf8(csv)) return fail(FaultKind::invalid, "Some of its letters are not in UTF-8. Save the figures as CSV UTF-8.");
  Published published;
  std::size_t last_line = 0;
  std::optional<Result<Layout>> layout;
  std::set<std::tuple<std::string, std::string, std::string>> seen;
  const auto read = read_csv(csv, [&](std::size_t line, std::span<const std::string> cells) {
    if (!layout) {
      layout = read_header(cells);
      return;
    }
    if (!layout->has_value()) return;
    last_line = line;
    auto figure = read_row(**layout, cells, measures);
    if (!figure) published.refused.push_back({line, figure.error().sentence});
    else if (!seen.emplace(figure->measure_code, figure->council_code, figure->financial_year).second)
      published.refused.push_back({line, figure->council_name + " has a figure for this measure and year on an earlier line."});
    else published.figures.push_back(std::move(*figure));
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!layout) return fail(FaultKind::invalid, "The file is empty.");
  if (!layout->has_value()) return tl::unexpected<Fault>{layout->error()};
  if (last_line == 0) return fail(FaultKind::invalid, "It names its columns and has no row of figures.");
  if (!csv.ends_with('\n')) refuse_unfinished(published, last_line);
  return published;
}

std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace stepwise::benchmark
