// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/allocation/grid_file.hpp"
#include "practice/allocation/grid_pages.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int most_refusals_shown = 40;

Response show_grids(const Room& room, Visit& visit, std::vector<Problem> problems, std::vector<std::string> refused, int status) {
  const auto tx = visit.store.read();
  GridsView view{read_grids(*tx), "", new_reference(room.random), problems, std::move(refused)};
  std::erase_if(view.grids, [](const Grid& grid) { return grid.dropped_at.has_value(); });
  if (const auto now = grid_on(*tx, visit.today)) view.in_force = now->reference;
  if (view.refused.size() > most_refusals_shown) view.refused.resize(most_refusals_shown);
  govuk::Page page;
  page.title = t("The grid of need and risk");
  page.problems = std::move(problems);
  page.main = write_grids(visit.frame, view);
  page.wide = true;
  page.success = visit.request.query.get("done") == "dropped" ? t("Draft dropped").str() : "";
  return visit.page(page, status);
}

Response grids(const Room& room, Visit& visit) { return show_grids(room, visit, {}, {}, 200); }

/// A draft: a copy of the grid in force, or a file.
Response begin_draft(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto base = grid_on(*tx, visit.today);
  const auto last = last_published_from(*tx);
  tx.reset();
  if (!base) return visit.not_found();
  Grid draft = *base;
  draft.from_on = std::max(visit.today, last ? *last + 1 : visit.today);
  draft.shipped = false;
  draft.name = t("Draft of {0}", long_date(visit.today));
  for (const auto& file : visit.request.form.files)
    if (file.field == "file") {
      if (file.content().empty()) return show_grids(room, visit, {{"file", "missing", t("Choose a file first"), Weight::wrong}}, {}, 422);
      auto read = read_grid_file(file.content(), draft);
      if (!read.problems.empty()) return show_grids(room, visit, {{"file", "refused", t("The file was not taken. Put right what is said below and send it again"), Weight::wrong}}, std::move(read.problems), 422);
      draft = std::move(read.grid);
    }
  draft.made_by = visit.staff.id.value();
  draft.made_by_name = visit.staff.name;
  const std::string token = community::token_in(visit.request.form.fields, room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) { return add_grid(write, room.random, draft, token, visit.line("", std::nullopt, "")); });
  return saved ? visit.redirect(grid_href(*saved) + "?done=drafted") : visit.fault(saved.error());
}

Response file(const Room&, Visit& visit) {
  const auto grid = read_grid(*visit.store.read(), visit.request.part("grid"));
  if (!grid) return visit.not_found();
  const bool csv = visit.request.query.get("as") == "csv";
  Response response = Response::text(200, csv ? grid_csv(*grid) : grid_toml(*grid));
  response.content_type = csv ? "text/csv; charset=utf-8" : "application/toml; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", csv ? "attachment; filename=\"grid.csv\"" : "attachment; filename=\"grid.toml\"");
  return response;
}

/// For everybody: how sums are made, with the grid that counts today or the published one that is asked for by its number, as sheets
/// name it. Nothing of any person.
Response published(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto now = grid_on(*tx, visit.today);
  auto all = read_grids(*tx);
  std::erase_if(all, [](const Grid& one) { return !one.published_at; });
  const auto number = visit.request.query.get("grid");
  const auto grid = number.empty() ? std::ranges::find(all, now ? now->reference : std::string{}, &Grid::reference) : std::ranges::find(all, parse_number(number).value_or(0), &Grid::number);
  if (!now || grid == all.end()) return visit.not_found();
  govuk::Page page;
  page.title = t("How the money for your support is worked out");
  page.main = write_public(*grid, all, now->reference);
  return visit.page(page);
}

}  // namespace

access::Routes grid_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/grids", Permission::keep_grid, in_room(room, grids)},
          {http::Method::post, "/allocations/grids", Permission::keep_grid, in_room(room, begin_draft)},
          {http::Method::get, "/allocations/grids/:grid/file", Permission::keep_grid, in_room(room, file)},
          {http::Method::get, "/how-money-is-worked-out", Permission::anyone, in_room(room, published)}};
}

}  // namespace stepwise::allocation
