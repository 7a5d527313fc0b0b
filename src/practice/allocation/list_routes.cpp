// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/room.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;

constexpr int most_listed = 100;

Result<access::ListPage> list(const Visit& visit, store::ReadTx& tx) {
  ListView view;
  view.teams = access::list_teams(tx);
  view.team = std::string{visit.request.query.get("team")};
  view.state = std::string{visit.request.query.get("state")};
  view.today = visit.today;
  const auto states = list_states();
  if (std::ranges::find(states, view.state, &std::pair<std::string_view, Message>::first) == states.end()) view.state = "open";
  const auto own = std::ranges::find_if(view.teams, [&](const access::Team& team) { return visit.staff.team == team.id; });
  if (view.team.empty() && own != view.teams.end()) view.team = own->reference;
  const auto chosen = std::ranges::find(view.teams, view.team, &access::Team::reference);
  if (chosen == view.teams.end()) view.team.clear();
  const Asked asked{.team = chosen == view.teams.end() ? std::nullopt : std::optional{chosen->id}, .worker = {}, .state = view.state, .limit = most_listed};
  view.lines = list_allocations(tx, asked);
  view.restricted = restricted_allocations(tx, asked);
  access::ListPage made{.page = {}, .what = kept("starting figures"), .people = view.lines.size()};
  made.page.title = t("Starting figures");
  made.page.wide = true;
  made.page.main = write_list(view);
  return made;
}

}  // namespace

access::Routes list_routes(const RoomPointer&) { return {{http::Method::get, "/allocations", Permission::allocate, access::kept_list(list), http::Run::on_loop}}; }

}  // namespace stepwise::allocation
