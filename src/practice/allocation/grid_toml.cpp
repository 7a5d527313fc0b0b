// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/grid_toml.hpp"

#include <algorithm>
#include <array>

#include <toml++/toml.h>

namespace stepwise::allocation {
namespace {

constexpr std::array<std::string_view, 7> grid_keys{"name", "from", "tolerance_percent", "contingency_pence", "need", "risk", "area"};
constexpr std::array<std::string_view, 4> area_keys{"code", "words", "outcomes", "pence"};

template <std::size_t size>
void refuse_others(const toml::table& table, const std::array<std::string_view, size>& known, std::vector<std::string>& problems) {
  for (const auto& [key, value] : table)
    if (std::ranges::find(known, key.str()) == known.end()) problems.push_back(t("There is no place for “{0}” in a grid: it has areas, levels and amounts, and nothing else", key.str()));
}

void read_words(const toml::table& table, std::string_view key, std::array<std::string, level_count>& words, std::vector<std::string>& problems) {
  const toml::array* list = table[key].as_array();
  if (list == nullptr || list->size() != level_count) {
    problems.push_back(t("Enter four descriptors for “{0}”, the lowest level first", key));
    return;
  }
  for (std::size_t i = 0; i < level_count; ++i) words[i] = (*list)[i].value_or(std::string{});
}

/// A whole number where one is given; what is not one is said, never left out.
void read_whole(const toml::table& table, std::string_view key, std::int64_t& into, std::vector<std::string>& problems) {
  const auto node = table[key];
  if (!node) return;
  if (node.is_integer()) into = node.value_or(into);
  else problems.push_back(t("Enter a whole number for “{0}”", key));
}

void read_from(const toml::table& table, Date& into, std::vector<std::string>& problems) {
  const auto node = table["from"];
  if (!node) return;
  const auto day = node.value<toml::date>();
  const auto from = day ? Date::from_parts(day->year, day->month, day->day) : std::nullopt;
  if (from) into = *from;
  else problems.push_back(t("Enter a day for “{0}”, like 2027-04-01 and without quotation marks", std::string_view{"from"}));
}

void read_amounts(const toml::table& table, Area& area, std::vector<std::string>& problems) {
  for (auto& row : area.pence) row.fill(no_amount);
  const toml::array* rows = table["pence"].as_array();
  if (rows == nullptr || rows->size() != level_count) problems.push_back(t("Enter four rows of amounts for {0}: one for each need, the lowest first", area.words));
  for (std::size_t need = 0; rows != nullptr && need < level_count && need < rows->size(); ++need) {
    const toml::array* cells = (*rows)[need].as_array();
    if (cells == nullptr || cells->size() != level_count) {
      problems.push_back(t("Enter four amounts for {0}, {1}: one for each risk, the lowest first", area.words, t(name_of(static_cast<Need>(need)))));
      continue;
    }
    for (std::size_t risk = 0; risk < level_count; ++risk) {
      if (!(*cells)[risk].is_integer()) problems.push_back(t("Enter whole pence for {0}, {1}, {2}", area.words, t(name_of(static_cast<Need>(need))), t(name_of(static_cast<Risk>(risk)))));
      area.pence[need][risk] = (*cells)[risk].value_or(no_amount);
    }
  }
}

Area read_area(const toml::table& table, std::vector<std::string>& problems) {
  refuse_others(table, area_keys, problems);
  Area area;
  area.code = table["code"].value_or(std::string{});
  area.words = table["words"].value_or(std::string{});
  if (const toml::array* outcomes = table["outcomes"].as_array())
    for (const auto& outcome : *outcomes) area.outcomes.push_back(outcome.value_or(std::string{}));
  read_amounts(table, area, problems);
  return area;
}

}  // namespace

GridFile read_grid_toml(std::string_view text, const Grid& base) {
  GridFile file{base, {}};
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    file.problems.push_back(t("The file cannot be read as TOML: line {0} is not understood", static_cast<std::int64_t>(error.source().begin.line)));
    return file;
  }
  refuse_others(table, grid_keys, file.problems);
  file.grid.name = table["name"].value_or(base.name);
  read_whole(table, "tolerance_percent", file.grid.tolerance_percent, file.problems);
  read_whole(table, "contingency_pence", file.grid.contingency_pence, file.problems);
  read_from(table, file.grid.from_on, file.problems);
  read_words(table, "need", file.grid.need_words, file.problems);
  read_words(table, "risk", file.grid.risk_words, file.problems);
  file.grid.areas.clear();
  if (const toml::array* areas = table["area"].as_array())
    for (const auto& one : *areas)
      if (const toml::table* area = one.as_table()) file.grid.areas.push_back(read_area(*area, file.problems));
  return file;
}

}  // namespace stepwise::allocation
