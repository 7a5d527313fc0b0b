// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/heading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::cld {
namespace {

constexpr std::size_t most_columns = 128;
constexpr std::array<std::string_view, 4> team_keys{"team", "teamname", "responsibleteam", "allocatedteam"};
constexpr std::array<std::string_view, 4> worker_keys{"worker", "workername", "allocatedworker", "caseworker"};
/// Columns of Release 1 files, and those added centrally: known, and not checked (cld.md 2).
constexpr std::array<std::string_view, 8> left_alone{"firstname", "lastname", "surname", "gppracticename", "providercqclocationname", "laname", "importdate", "conversation"};
constexpr std::array<std::string_view, 4> needed{"LA_Code", "Client_Type", "Event_Type", "Event_Start_Date"};

bool is_left_alone(const std::string& key) { return key.starts_with("der") || std::ranges::find(left_alone, key) != left_alone.end(); }

std::string_view other_separator(std::string_view row) {
  if (row.find('\t') != std::string_view::npos) return "tabs";
  if (row.find(';') != std::string_view::npos) return "semicolons";
  return row.find('|') != std::string_view::npos ? "vertical bars" : "";
}

std::string shown_name(std::string_view cell) { return clean_utf8(cell.substr(0, 40)); }

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

/// Puts each cell of the first row in its place.
Result<std::size_t> place_cells(std::span<const std::string> cells, const FieldTable& table, Heading& heading) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto key = story::plain_key(cells[i]);
    const int place = static_cast<int>(i), field = table.for_heading(cells[i]);
    if (field != no_field) {
      int& at = heading.at[static_cast<std::size_t>(field)];
      if (at != no_place)
        return fail(FaultKind::invalid, fmt::format("The first row names {} twice, in columns {} and {}. Take one out and try again.", table.fields()[static_cast<std::size_t>(field)].name, at + 1, i + 1));
      at = place;
      ++known;
    } else if (std::ranges::find(team_keys, key) != team_keys.end()) heading.team = place;
    else if (std::ranges::find(worker_keys, key) != worker_keys.end()) heading.worker = place;
    else if (!is_left_alone(key)) heading.unknown.push_back(key.empty() ? fmt::format("column {} (no name)", i + 1) : shown_name(cells[i]));
  }
  return known;
}

}  // namespace

Result<Heading> read_heading(std::string_view row, const FieldTable& table) {
  Heading heading;
  heading.at.assign(table.size(), no_place);
  Result<std::size_t> known = std::size_t{0};
  std::string extra;
  const auto read = read_csv(row, [&](std::size_t line, std::span<const std::string> cells) {
    if (heading.cells > 0 || line == 0) return;
    heading.cells = cells.size();
    if (cells.size() > most_columns) extra = shown_name(cells[most_columns]);
    else known = place_cells(cells, table, heading);
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (heading.cells > most_columns)
    return fail(FaultKind::invalid, fmt::format("The first row has {} columns, where Client Level Data has {}. Take out what is not of the return (from column {}, \"{}\", for one) and try again.", heading.cells, table.size(), most_columns + 1, extra));
  if (!known) return tl::unexpected<Fault>{known.error()};
  if (const auto by = other_separator(row); *known <= 1 && heading.cells <= 2 && !by.empty())
    return fail(FaultKind::invalid, fmt::format("The file is separated by {} (row 1). Save it as comma-separated values (CSV).", by));
  if (*known == 0) return fail(FaultKind::invalid, "The first row does not name any column of Client Level Data. Put the column names there, starting with LA_Code.");
  std::vector<std::string> lacking;
  for (const auto name : needed)
    if (heading.at[static_cast<std::size_t>(table.named(name))] == no_place) lacking.emplace_back(name);
  if (!lacking.empty()) return fail(FaultKind::invalid, fmt::format("The first row does not name these columns: {}. Add them and try again.", listed(lacking)));
  for (std::size_t i = 0; i < table.size(); ++i)
    if (heading.at[i] == no_place) heading.missing.push_back(table.fields()[i].name);
  return heading;
}

}  // namespace stepwise::cld
