// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"
#include "access/staff_store.hpp"
#include "practice/discharge/beds.hpp"
#include "practice/discharge/room.hpp"

namespace stepwise::discharge {
namespace {

using access::Permission;
using access::Visit;

constexpr int week = 7;

Result<access::ListPage> board(const Room& room, const Visit& visit, store::ReadTx& tx) {
  BoardModel model;
  std::optional<TeamId> team;
  const auto chosen = visit.request.query.get("team");
  for (const auto& one : access::list_teams(tx)) {
    model.teams.emplace_back(one.reference, one.name);
    if (one.reference != chosen) continue;
    team = one.id;
    model.team = one.reference;
  }
  model.today = visit.today;
  model.may_record = visit.staff.can(Permission::record_discharges);
  model.board = read_board(tx, team, visit.today - (week - 1), visit.today);
  for (const auto& bed : read_beds(tx, visit.today)) {
    ++model.beds;
    if (!bed.stay) ++model.beds_free;
  }
  access::ListPage list{.page = {}, .what = kept("discharges"), .people = model.board.waiting.size() + model.board.expected.size() + model.board.left.size() + model.board.settled.size()};
  list.page.title = t("Out of hospital");
  list.page.main = write_board(model, room.lists);
  list.page.wide = true;
  return list;
}

}  // namespace

access::Routes board_routes(const RoomPointer& room) {
  return {{http::Method::get, "/discharges", Permission::record_discharges, access::kept_list([room](Visit& visit, store::ReadTx& tx) { return board(*room, visit, tx); }), http::Run::on_loop}};
}

}  // namespace stepwise::discharge
