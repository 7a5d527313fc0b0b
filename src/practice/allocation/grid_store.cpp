// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/grid_store.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "sql/allocation.hpp"

namespace stepwise::allocation {
namespace {

std::string four_lines(const std::array<std::string, level_count>& words) {
  std::string text;
  for (const auto& line : words) text += (&line == &words.front() ? "" : "\n") + line;
  return text;
}

std::array<std::string, level_count> four_words(std::string_view text) {
  std::array<std::string, level_count> words;
  const auto lines = split(text, '\n');
  for (std::size_t i = 0; i < level_count && i < lines.size(); ++i) words[i] = std::string{lines[i]};
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Grid grid_of(const store::Row& row) {
  Grid grid;
  grid.reference = row.text("reference");
  grid.version = row.integer("version");
  grid.number = row.integer("number");
  grid.name = row.text("name");
  grid.from_on = row.date("from_on");
  grid.need_words = four_words(row.text("need_words"));
  grid.risk_words = four_words(row.text("risk_words"));
  grid.tolerance_percent = row.integer("tolerance_percent");
  grid.contingency_pence = row.integer("contingency_pence");
  grid.shipped = row.flag("shipped");
  grid.made_by = row.maybe_integer("made_by_id");
  grid.made_by_name = row.text("made_by_name");
  grid.published_at = row.maybe_instant("published_at");
  grid.published_by_name = row.text("published_by_name");
  grid.returned_why = row.text("returned_why");
  grid.dropped_at = row.maybe_instant("dropped_at");
  return grid;
}

void write_areas(store::WriteTx& tx, const Grid& grid) {
  tx.run(sql::allocation::grid_areas_delete, {{"grid_reference", grid.reference}});
  std::int64_t position = 0;
  for (const Area& area : grid.areas)
    tx.run(sql::allocation::grid_area_insert, {{"grid_reference", grid.reference}, {"position", ++position}, {"code", area.code}, {"words", area.words}, {"outcomes", joined(area.outcomes)}, {"pence", pence_text(area)}});
}

std::string grid_json(const Grid& grid) {
  nlohmann::json cells = nlohmann::json::object();
  for (const Area& area : grid.areas) cells[area.code] = pence_text(area);
  return nlohmann::json{{"name", grid.name}, {"from", grid.from_on.iso()}, {"tolerance_percent", grid.tolerance_percent}, {"contingency_pence", grid.contingency_pence}, {"cells", cells}}.dump();
}

}  // namespace

std::vector<Grid> read_grids(store::ReadTx& tx) {
  std::vector<Grid> grids;
  for (const auto& row : tx.all(sql::allocation::grids, {})) grids.push_back(grid_of(row));
  for (const auto& row : tx.all(sql::allocation::grid_areas, {})) {
    const auto grid = std::ranges::find(grids, row.text("grid_reference"), &Grid::reference);
    if (grid == grids.end()) continue;
    Area area{row.text("code"), row.text("words"), {}, {}};
    for (const auto outcome : split(row.text("outcomes"), ' '))
      if (!outcome.empty()) area.outcomes.emplace_back(outcome);
    read_pence(row.text("pence"), area);
    grid->areas.push_back(std::move(area));
  }
  return grids;
}

std::optional<Grid> read_grid(store::ReadTx& tx, std::string_view reference) {
  auto grids = read_grids(tx);
  const auto at = std::ranges::find(grids, reference, &Grid::reference);
  return at == grids.end() ? std::nullopt : std::optional{std::move(*at)};
}

std::optional<Grid> grid_on(store::ReadTx& tx, Date day) {
  std::optional<Grid> best;
  for (auto& grid : read_grids(tx))
    if (grid.published_at && grid.from_on <= day && (!best || grid.from_on > best->from_on)) best = std::move(grid);
  return best;
}

std::optional<Date> last_published_from(store::ReadTx& tx) {
  std::optional<Date> last;
  for (const auto& grid : read_grids(tx))
    if (grid.published_at && (!last || grid.from_on > *last)) last = grid.from_on;
  return last;
}

Result<std::string> add_grid(store::WriteTx& tx, Random& random, Grid grid, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::allocation::grid_by_token, {{"form_token", form_token}})) return first->text("reference");
  grid.reference = new_reference(random);
  tx.run(sql::allocation::grid_insert, {{"reference", grid.reference}, {"name", grid.name}, {"from_on", grid.from_on}, {"need_words", four_lines(grid.need_words)}, {"risk_words", four_lines(grid.risk_words)},
                                        {"tolerance_percent", grid.tolerance_percent}, {"contingency_pence", grid.contingency_pence}, {"made_by_id", grid.made_by}, {"made_by_name", grid.made_by_name},
                                        {"made_at", tx.now()}, {"form_token", form_token.empty() ? std::nullopt : std::optional{std::string{form_token}}}});
  write_areas(tx, grid);
  line.action = "allocation_grid.drafted";
  line.subject = "allocation_grid:" + grid.reference;
  line.after = grid_json(grid);
  tx.audit(line);
  return grid.reference;
}

Result<void> save_grid(store::WriteTx& tx, const Grid& grid, store::AuditLine line) {
  const auto before = read_grid(tx, grid.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such grid"));
  const auto changed = tx.run(sql::allocation::grid_update, {{"reference", grid.reference}, {"version", grid.version}, {"name", grid.name}, {"from_on", grid.from_on}, {"need_words", four_lines(grid.need_words)},
                                                             {"risk_words", four_lines(grid.risk_words)}, {"tolerance_percent", grid.tolerance_percent}, {"contingency_pence", grid.contingency_pence},
                                                             {"returned_why", grid.returned_why}, {"dropped_at", grid.dropped_at}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this grid first. Look at what is on record now, then change it again"));
  if (before->areas != grid.areas) write_areas(tx, grid);
  line.subject = "allocation_grid:" + grid.reference;
  line.before = grid_json(*before);
  line.after = grid_json(grid);
  tx.audit(line);
  return {};
}

Result<void> publish_grid(store::WriteTx& tx, std::string_view reference, std::int64_t version, std::int64_t by, std::string_view by_name, store::AuditLine line) {
  const auto grids = read_grids(tx);
  const auto grid = std::ranges::find(grids, reference, &Grid::reference);
  if (grid == grids.end() || grid->published_at || grid->dropped_at) return fail(FaultKind::stale, t("This grid is no longer a draft. Look at what is on record now"));
  if (grid->version != version) return fail(FaultKind::stale, t("Someone saved this grid first. Look at what is on record now"));
  if (!may_publish(*grid, by)) return fail(FaultKind::invalid, t("Somebody else than its author publishes a grid"));
  auto problems = problems_of(*grid);
  for (auto& problem : start_problems(*grid, last_published_from(tx), tx.now().london_date())) problems.push_back(std::move(problem));
  if (!problems.empty()) return fail(FaultKind::invalid, problems.front().sentence);
  std::int64_t number = 0;
  for (const Grid& one : grids) number = std::max(number, one.number);
  tx.run(sql::allocation::grid_publish, {{"reference", reference}, {"number", number + 1}, {"published_at", tx.now()}, {"published_by_name", by_name}});
  line.action = "allocation_grid.published";
  line.subject = "allocation_grid:" + grid->reference;
  line.after = grid_json(*grid);
  tx.audit(line);
  return {};
}

}  // namespace stepwise::allocation
