// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "govuk/kit/kit.hpp"
#include "practice/work/room.hpp"

namespace stepwise::work {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int a_year = 366;

ListFilter filter_of(const Visit& visit) { return filter_from(visit.request.query.get("kind"), visit.request.query.get("until"), visit.request.query.get("page")); }

std::size_t names_in(const std::vector<task::Task>& tasks) {
  return static_cast<std::size_t>(std::ranges::count_if(tasks, [](const task::Task& task) { return !task.person_reference.empty(); }));
}

access::ListPage shown(const Room& room, const Visit& visit, WorkPage page) {
  page.may_hand_over = visit.staff.can(Permission::hand_over_work);
  page.today = visit.today;
  for (const auto& task : page.listed.tasks) page.can_give.push_back(may_give(visit.staff, task) && can_be_given(room.sources, task));
  page.may_hand_over = page.may_hand_over && std::ranges::any_of(page.can_give, [](bool can) { return can; });
  access::ListPage out{.page = {}, .what = kept("work"), .people = names_in(page.listed.tasks)};
  out.page.title = page.title;
  out.page.main = write_work(page);
  out.page.success = success_words(visit.request.query.get("done"));
  out.page.wide = true;
  return out;
}

std::vector<govuk::Link> other_lists(const Visit& visit, std::string_view here) {
  std::vector<govuk::Link> links;
  const auto add = [&](bool may, std::string_view path, Words words) {
    if (may && path != here) links.push_back({words.str(), std::string{path}});
  };
  add(true, "/work", t("My work"));
  add(visit.staff.team.has_value() || visit.staff.can(Permission::supervise), "/work/team", t("My team’s work"));
  add(true, "/work/hand-overs", t("Hand-overs"));
  add(true, "/work/to-do/new", t("Add something to do"));
  add(visit.staff.can(Permission::peer_forum), "/peer-forum", t("Peer challenge forum"));
  return links;
}

/// What a manager sees above their own list: hand-overs nobody took up, work whose owner is gone.
Html for_manager(const Room& room, Visit& visit, store::ReadTx& tx, std::vector<task::Task>& tasks) {
  if (!visit.staff.can(Permission::supervise) || !visit.staff.team) return {};
  for (auto& task : hand_over_tasks(tx, {.team = visit.staff.team, .today = visit.today, .until = visit.today - 1}))
    if (std::ranges::none_of(tasks, [&](const task::Task& other) { return other.kind == task.kind && other.reference == task.reference; })) tasks.push_back(std::move(task));
  std::ranges::sort(tasks, task::comes_before);
  const auto team = room.gathered(tx, visit.staff, {.team = visit.staff.team, .today = visit.today, .until = visit.today + a_year});
  return write_stranded(stranded_in(team->tasks, access::list_staff(tx), *visit.staff.team, visit.today), true);
}

Result<access::ListPage> my_work(const Room& room, Visit& visit, store::ReadTx& tx) {
  Gathered gathered = *room.gathered(tx, visit.staff, {.worker = visit.staff.id, .today = visit.today, .until = visit.today + days_of_month});
  WorkPage page{.path = "/work", .scope = "mine", .title = t("My work"), .listed = {}, .filter = filter_of(visit), .left_out = gathered.left_out, .cut = gathered.cut, .today = visit.today, .can_give = {}, .links = other_lists(visit, "/work"), .above = {}};
  page.above = for_manager(room, visit, tx, gathered.tasks);
  page.listed = narrow(gathered.tasks, page.filter, visit.today);
  return shown(room, visit, std::move(page));
}

std::string team_asked(const Visit& visit, const std::vector<access::Team>& teams) {
  if (const auto asked = visit.request.query.get("team"); !asked.empty()) return std::string{asked};
  for (const auto& team : teams)
    if (visit.staff.team == team.id) return team.reference;
  return teams.empty() ? "" : teams.front().reference;
}

/// Teams that are closed stand last: what they left open can still be found, and given to somebody.
Html team_choice(const std::vector<access::Team>& teams, const std::string& here) {
  std::vector<govuk::SelectItem> items;
  for (const auto& team : teams) items.push_back({.value = team.reference, .text = team.closed ? t("{0} (closed)", team.name) : team.name});
  return govuk::search_form("/work/team", {govuk::select({.name = "team", .label = t("Team"), .items = std::move(items), .value = here})}, t("Show this team"));
}

Result<access::ListPage> team_work(const Room& room, Visit& visit, store::ReadTx& tx) {
  const auto teams = access::list_teams(tx);
  const auto scope = scope_of(visit, tx, "team:" + team_asked(visit, teams));
  if (!scope) return tl::unexpected{scope.error()};
  const auto gathered = room.gathered(tx, visit.staff, scope->asked(visit.today, visit.today + a_year));
  const bool supervises = visit.staff.can(Permission::supervise);
  const auto staff = access::list_staff(tx);
  WorkPage page{.path = "/work/team", .scope = scope->key, .title = t("Work of {0}", scope->name), .listed = {}, .filter = filter_of(visit), .left_out = gathered->left_out, .cut = gathered->cut, .today = visit.today,
                .show_worker = true, .can_give = {}, .links = other_lists(visit, "/work/team"), .above = {}};
  page.team = scope->reference;
  if (supervises) page.above += team_choice(teams, scope->reference);
  page.above += write_stranded(stranded_in(gathered->tasks, staff, *scope->team, visit.today), supervises);
  if (supervises) page.below = write_caseloads(caseloads_of(gathered->tasks, staff, *scope->team, last_supervised(tx), visit.today));
  page.listed = narrow(gathered->tasks, page.filter, visit.today);
  return shown(room, visit, std::move(page));
}

Response csv(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto scope = scope_of(visit, *tx, visit.request.query.get("scope"));
  if (!scope) return visit.fault(scope.error());
  const auto listed = narrow(room.gathered(*tx, visit.staff, scope->asked(visit.today, visit.today + a_year))->tasks, filter_of(visit), visit.today);
  visit.gate.listed(kept("work as CSV, without names"), 0);
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"work.csv\"");
  response.body.emplace_back(csv_of(listed.tasks, visit.today));
  return response;
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  const auto listing = [&room](Result<access::ListPage> (*make)(const Room&, Visit&, store::ReadTx&)) {
    return access::kept_list([room, make](Visit& visit, store::ReadTx& tx) { return make(*room, visit, tx); });
  };
  return {{http::Method::get, "/work", Permission::read_work, listing(my_work), http::Run::on_loop},
          {http::Method::get, "/work/team", Permission::read_work, listing(team_work), http::Run::on_loop},
          {http::Method::get, "/work.csv", Permission::read_work, with(csv)}};
}

}  // namespace stepwise::work
