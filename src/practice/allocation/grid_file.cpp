// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/grid_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "practice/allocation/grid_toml.hpp"

namespace stepwise::allocation {
namespace {

constexpr std::array<std::string_view, 6> columns{"area", "words", "outcomes", "need", "risk", "weekly_pence"};

Area& area_called(Grid& grid, std::string_view code) {
  const auto at = std::ranges::find(grid.areas, code, &Area::code);
  if (at != grid.areas.end()) return *at;
  Area area;
  area.code = std::string{code};
  for (auto& row : area.pence) row.fill(no_amount);
  return grid.areas.emplace_back(std::move(area));
}

void take_row(GridFile& file, std::size_t line, std::span<const std::string> cells) {
  if (cells.size() != columns.size()) {
    file.problems.push_back(t("Line {0}: enter six columns", static_cast<std::int64_t>(line)));
    return;
  }
  const auto need = need_from(trim(cells[3]));
  const auto risk = risk_from(trim(cells[4]));
  const auto pence = parse_number(trim(cells[5]));
  if (!need || !risk) {
    file.problems.push_back(t("Line {0}: need and risk are 0, 1, 2 or 3", static_cast<std::int64_t>(line)));
    return;
  }
  Area& area = area_called(file.grid, trim(cells[0]));
  area.words = std::string{trim(cells[1])};
  area.outcomes.clear();
  for (const auto outcome : split(trim(cells[2]), ' '))
    if (!outcome.empty()) area.outcomes.emplace_back(outcome);
  auto& cell = area.pence[static_cast<std::size_t>(*need)][static_cast<std::size_t>(*risk)];
  if (!pence) file.problems.push_back(t("Line {0}: enter whole pence a week", static_cast<std::int64_t>(line)));
  else if (cell != no_amount) file.problems.push_back(t("Line {0}: this cell comes twice", static_cast<std::int64_t>(line)));
  else cell = *pence;
}

GridFile read_grid_csv(std::string_view text, const Grid& base) {
  GridFile file{base, {}};
  file.grid.areas.clear();
  const auto read = read_csv(text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line > 1) return take_row(file, line, cells);
    if (!std::ranges::equal(cells, columns, [](const std::string& a, std::string_view b) { return trim(a) == b; }))
      file.problems.push_back(t("The first line names the columns: area,words,outcomes,need,risk,weekly_pence. There is no place for a cap or a multiplier"));
  });
  if (!read) file.problems.push_back(read.error().sentence);
  return file;
}

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

template <class Range>
std::string listed_words(const Range& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + quoted(word);
  return "[" + out + "]";
}

}  // namespace

GridFile read_grid_file(std::string_view text, const Grid& base) {
  const bool is_csv = trim(text).starts_with("area,") || trim(text).starts_with("\xEF\xBB\xBF" "area,");
  GridFile file = is_csv ? read_grid_csv(text, base) : read_grid_toml(text, base);
  if (file.problems.empty())
    for (const Problem& problem : problems_of(file.grid)) file.problems.push_back(problem.sentence);
  return file;
}

std::string grid_toml(const Grid& grid) {
  std::string out;
  const auto line = [&out](std::string_view key, const std::string& value) { out.append(key).append(" = ").append(value).append("\n"); };
  line("name", quoted(grid.name));
  line("from", grid.from_on.iso());
  line("tolerance_percent", std::to_string(grid.tolerance_percent));
  line("contingency_pence", std::to_string(grid.contingency_pence));
  line("need", listed_words(grid.need_words));
  line("risk", listed_words(grid.risk_words));
  for (const Area& area : grid.areas) {
    out += "\n[[area]]\n";
    line("code", quoted(area.code));
    line("words", quoted(area.words));
    line("outcomes", listed_words(area.outcomes));
    out.append("pence").append(" = [\n");
    for (const auto& row : area.pence) out += fmt::format("  [{}, {}, {}, {}],\n", row[0], row[1], row[2], row[3]);
    out += "]\n";
  }
  return out;
}

std::string grid_csv(const Grid& grid) {
  std::string out = "area,words,outcomes,need,risk,weekly_pence\n";
  for (const Area& area : grid.areas) {
    std::string outcomes;
    for (const auto& outcome : area.outcomes) outcomes += (outcomes.empty() ? "" : " ") + outcome;
    for (std::size_t need = 0; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk)
        out += csv_row(std::vector<std::string>{area.code, area.words, outcomes, std::to_string(need), std::to_string(risk), std::to_string(area.pence[need][risk])});
  }
  return out;
}

}  // namespace stepwise::allocation
