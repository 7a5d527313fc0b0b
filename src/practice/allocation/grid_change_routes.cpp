// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/grid_pages.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> all[] = {{"drafted", noted("Draft made")}, {"changed", noted("Draft saved")}, {"published", noted("Published")}, {"returned", noted("Sent back, with the reason")}};
  for (const auto& [key, words] : all)
    if (key == done) return t(words);
  return "";
}

/// What totals above the grid's words draw, a year, and how many figures stand.
void count_use(store::ReadTx& tx, GridView& view) {
  each_case(tx, [&](const Case& one) {
    if (one.grid_reference != view.grid.reference) return;
    ++view.figures;
    if (one.weekly_pence > one.described_pence) view.drawn_pence += annual_pence(one.weekly_pence - one.described_pence);
  });
}

Response show_grid(Visit& visit, Grid grid, Filled form, int status) {
  const auto tx = visit.store.read();
  GridView view;
  view.grid = std::move(grid);
  const auto now = grid_on(*tx, visit.today);
  view.in_force = now && now->reference == view.grid.reference;
  view.author = may_change(view.grid, visit.staff.id.value());
  if (view.grid.published_at) count_use(*tx, view);
  view.form = std::move(form);
  govuk::Page page;
  page.title = view.grid.name;
  page.back = "/allocations/grids";
  page.problems = view.form.problems;
  page.main = write_grid(visit.frame, view);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

Response open(const Room&, Visit& visit) {
  auto grid = read_grid(*visit.store.read(), visit.request.part("grid"));
  return grid ? show_grid(visit, std::move(*grid), {}, 200) : visit.not_found();
}

Response show_form(Visit& visit, const Grid& grid, Filled form, int status) {
  GridForm out{std::string{visit.request.part("grid")}, grid, std::move(form)};
  govuk::Page page;
  page.title = t("Change this draft");
  page.back = grid_href(out.reference);
  page.problems = out.form.problems;
  page.main = write_grid_form(visit.frame, out);
  page.wide = true;
  return visit.page(page, status);
}

/// A draft that may still be changed; nothing for any other.
std::optional<Grid> draft_asked(Visit& visit) {
  auto grid = read_grid(*visit.store.read(), visit.request.part("grid"));
  return grid && !grid->published_at && !grid->dropped_at ? std::move(grid) : std::nullopt;
}

Response open_change(const Room&, Visit& visit) {
  const auto grid = draft_asked(visit);
  if (grid && !may_change(*grid, visit.staff.id.value())) return visit.redirect(grid_href(grid->reference));
  return grid ? show_form(visit, *grid, {fields_from(*grid), {}}, 200) : visit.not_found();
}

Response save_change(const Room&, Visit& visit) {
  const auto before = draft_asked(visit);
  if (!before) return visit.not_found();
  if (!may_change(*before, visit.staff.id.value()))
    return show_grid(visit, *before, {visit.request.form.fields, {{"why", "change.author", t("Only {0}, who made this draft, changes it. Send it back with a reason, or make a draft of your own", before->made_by_name), Weight::wrong}}}, 422);
  const http::Fields typed = with_new_area(visit.request.form.fields);
  Grid wanted = grid_from(typed, *before);
  auto problems = problems_of(wanted);
  const auto last = last_published_from(*visit.store.read());
  if (!community::day_in(typed, "from")) community::wrong(problems, "from", "from.missing", t("Enter the day from which it counts"));
  else
    for (auto& problem : start_problems(wanted, last, visit.today)) problems.push_back(std::move(problem));
  if (!problems.empty()) return show_form(visit, wanted, {typed, std::move(problems)}, 422);
  wanted.version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_grid(tx, wanted, visit.line("allocation_grid.changed", std::nullopt, "")); });
  if (saved) return visit.redirect(grid_href(wanted.reference) + "?done=changed");
  if (const auto now = draft_asked(visit)) wanted.version = now->version;
  return show_form(visit, wanted, {typed, {{"name", "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

/// Published, sent back or dropped.
Response settle(const Room&, Visit& visit) {
  auto grid = draft_asked(visit);
  if (!grid) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  const auto what = typed.get("what");
  const std::string why = community::text_in(typed, "why");
  const Grid shown = *grid;
  if (what != "publish" && what != "return" && what != "drop") return show_grid(visit, shown, {typed, {{"why", "what.missing", t("Choose what happens to this draft"), Weight::wrong}}}, 422);
  if (what == "return" && why.empty()) return show_grid(visit, shown, {typed, {{"why", "why.missing", t("Say why it is sent back"), Weight::wrong}}}, 422);
  grid->version = parse_number(typed.get("version")).value_or(0);
  if (what == "return") grid->returned_why = why;
  if (what == "drop") grid->dropped_at = visit.now;
  auto line = visit.line(what == "return" ? "allocation_grid.sent_back" : "allocation_grid.dropped", std::nullopt, "");
  line.reason = why;
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return what == "publish" ? publish_grid(tx, grid->reference, grid->version, visit.staff.id.value(), visit.staff.name, visit.line("", std::nullopt, "")) : save_grid(tx, *grid, line);
  });
  if (!saved) return show_grid(visit, shown, {typed, {{"why", "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
  if (what == "publish") return visit.redirect(grid_href(grid->reference) + "?done=published");
  return visit.redirect(what == "return" ? grid_href(grid->reference) + "?done=returned" : "/allocations/grids?done=dropped");
}

}  // namespace

access::Routes grid_change_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/grids/:grid", Permission::keep_grid, in_room(room, open)},
          {http::Method::get, "/allocations/grids/:grid/change", Permission::keep_grid, in_room(room, open_change)},
          {http::Method::post, "/allocations/grids/:grid/change", Permission::keep_grid, in_room(room, save_change)},
          {http::Method::post, "/allocations/grids/:grid/publish", Permission::keep_grid, in_room(room, settle)}};
}

}  // namespace stepwise::allocation
