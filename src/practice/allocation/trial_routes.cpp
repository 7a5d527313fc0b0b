// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "access/staff_store.hpp"
#include "practice/allocation/grid_pages.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t most_shown = 50;

/// The largest changes: with initials for those who may read records; restricted people are counted and named nowhere.
void name_largest(Visit& visit, store::ReadTx& tx, TrialView& view) {
  const Columns& columns = *view.trial->columns;
  const Recomputed& found = *view.trial->result;
  view.sees_people = visit.staff.can(Permission::see_people_behind_numbers);
  if (!view.sees_people) return;
  for (std::size_t i = 0; i < columns.size() && i < found.then.size(); ++i) view.restricted += columns.restricted[i] != 0 && found.then[i] != columns.weekly[i] ? 1 : 0;
  view.may_open = visit.staff.can(Permission::allocate);
  std::map<std::int64_t, std::string> teams;
  for (const auto& team : access::list_teams(tx)) teams.emplace(team.id.value(), team.name);
  for (const Change& change : largest(columns, found, most_shown)) {
    if (columns.restricted[change.row] != 0) continue;
    const auto person = person::find_person(tx, PersonId{columns.person[change.row]});
    if (!person) continue;
    const auto& details = person->details;
    const std::string initials = details.given_name.substr(0, 1) + details.family_name.substr(0, 1);
    view.largest.push_back({columns.reference[change.row], initials, teams[columns.team[change.row]], change.now, change.then});
  }
  visit.gate.listed(kept("what another grid would change"), view.largest.size());
}

Response look(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  TrialView view;
  auto grid = read_grid(*tx, visit.request.part("grid"));
  auto now = grid_on(*tx, visit.today);
  if (!grid || !now) return visit.not_found();
  view.grid = std::move(*grid);
  view.now = std::move(*now);
  view.trial = room.trials->look(view.grid.reference);
  view.sees_fairness = visit.staff.can(Permission::see_fairness);
  if (view.trial && view.trial->grid_version != view.grid.version && !view.trial->running) view.trial.reset();
  if (view.trial && view.trial->result) name_largest(visit, *tx, view);
  govuk::Page page;
  page.title = t("What this grid would change");
  page.back = grid_href(view.grid.reference);
  page.main = write_trial(visit.frame, view);
  return visit.page(page);
}

Response begin_trial(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto grid = read_grid(*tx, visit.request.part("grid"));
  const auto now = grid_on(*tx, visit.today);
  if (!grid || !now) return visit.not_found();
  room.trials->begin(*now, *grid);
  return visit.redirect(grid_href(grid->reference) + "/try");
}

}  // namespace

access::Routes trial_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/grids/:grid/try", Permission::keep_grid, in_room(room, look)},
          {http::Method::post, "/allocations/grids/:grid/try", Permission::keep_grid, in_room(room, begin_trial)}};
}

}  // namespace stepwise::allocation
