// SPDX-License-Identifier: Apache-2.0
#include "practice/care_act/care_act.hpp"
#include "practice/fairness/fairness_pages.hpp"
#include "practice/fairness/room.hpp"

namespace stepwise::fairness {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// The last round that this member of staff may compare, or else the last one.
void add_round(OverviewPage& view, store::ReadTx& tx, const access::Staff& staff) {
  std::vector<std::string> areas;
  for (const auto& area : care_act::need_areas()) areas.emplace_back(area.key);
  for (auto& round : read_rounds(tx)) {
    view.round_is_open = view.round_is_open || !round.closed_on;
    // Who cannot grade cannot be led by what others gave.
    const auto mine = view.grades ? where_is(tx, round.reference, staff.id) : Mine::finished;
    const bool compares = may_compare(round, mine);
    if (view.agreed.empty() && compares) view.agreed = agreement(finished_grades(tx, round.reference), areas), view.round = round;
    if (!view.round) view.round = std::move(round);
  }
}

Response overview(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Monitored all = read_monitored(*tx, room.lists, visit.today);
  OverviewPage view{.all = all, .agreed = {}, .round = {}, .round_is_open = false, .keeps_grid = visit.staff.can(Permission::keep_grid), .grades = visit.staff.can(Permission::allocate), .token = new_reference(room.random)};
  add_round(view, *tx, visit.staff);
  govuk::Page page;
  page.title = t("Is the money fair?");
  page.wide = true;
  page.main = write_overview(visit.frame, view);
  if (visit.request.query.get("done") == "opened") page.success = t("Round opened: whoever works out starting figures may grade");
  return visit.page(page);
}

Response groups(const Room& room, Visit& visit) {
  const By by = by_from(visit.request.query.get("by")).value_or(By::sex);
  govuk::Page page;
  page.title = t("Fairness: {0}", t(words_of(by)));
  page.back = "/fairness";
  page.wide = true;
  const auto tx = visit.store.read();
  if (const auto wanted = visit.request.query.get("grid"); !wanted.empty()) {
    const auto then = allocation::read_grid(*tx, wanted), now = allocation::grid_on(*tx, visit.today);
    if (!then || !now) return visit.not_found();
    page.title = t("Who would gain and who would lose: {0}", t(words_of(by)));
    page.main = write_tried(read_tried(*tx, room.lists, visit.today, *now, *then), by, *now, *then);
    return visit.page(page);
  }
  page.main = write_groups(read_monitored(*tx, room.lists, visit.today), by);
  return visit.page(page);
}

Response teams(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Monitored all = read_monitored(*tx, room.lists, visit.today);
  govuk::Page page;
  page.title = t("Fairness: teams");
  page.back = "/fairness";
  page.wide = true;
  page.main = write_teams({all, compare_teams(read_payments(*tx, visit.today))});
  return visit.page(page);
}

Response file(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const bool payments = visit.request.query.get("of") == "payments";
  Response response = Response::text(200, payments ? payments_csv(compare_teams(read_payments(*tx, visit.today))) : groups_csv(read_monitored(*tx, room.lists, visit.today)));
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", payments ? "attachment; filename=\"direct-payments.csv\"" : "attachment; filename=\"fairness.csv\"");
  return response;
}

}  // namespace

access::Routes monitor_routes(const RoomPointer& room) {
  return {{http::Method::get, "/fairness", Permission::see_fairness, in_room(room, overview)},
          {http::Method::get, "/fairness/groups", Permission::see_fairness, in_room(room, groups)},
          {http::Method::get, "/fairness/teams", Permission::see_fairness, in_room(room, teams)},
          {http::Method::get, "/fairness/file", Permission::see_fairness, in_room(room, file)}};
}

}  // namespace stepwise::fairness
