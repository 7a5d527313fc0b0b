// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "community/introduction/room.hpp"

namespace stepwise::introduction {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int months_of_reach = 12;

std::string success_words(std::string_view done) {
  if (done == "made") return t("[[Introduction]] saved");
  if (done == "changed") return t("Changes saved");
  if (done == "asked") return t("Saved how it is going");
  if (done == "ended") return t("[[Introduction]] ended");
  if (done == "gap") return t("Put in the register of what was asked for and not found");
  return "";
}

Response of_person(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("introductions"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  govuk::Page page = community::page_about(room.people, banner, t("[[Introductions]]"), person::record_href(banner.reference), visit.today, false);
  page.main = write_of_person({banner.reference, read_all(*tx, *who), visit.staff.can(Permission::community_notes), visit.today}, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response show(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("introduction");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return visit.not_found();
  const auto who = visit.gate.readable(*tx, *person_reference, kept("introduction"));
  if (!who) return visit.fault(who.error());
  const auto one = read(*tx, *who, reference);
  if (!one) return visit.not_found();
  View view{*one, *person_reference, "", true, false, visit.today};
  if (!one->telling.place_reference.empty()) {
    view.has_place = directory::place(*tx, one->telling.place_reference).has_value();
    view.place_notice = place_notice(*tx, one->telling.place_reference);
  }
  govuk::Page page = community::page_about(room.people, person::banner(*tx, *who), t("[[Introduction]]"), of_person_href(*person_reference), visit.today, false);
  page.main = write_introduction(view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

std::string own_team(const std::vector<access::Team>& teams, const access::Staff& staff) {
  const auto found = std::ranges::find_if(teams, [&](const access::Team& team) { return staff.team == team.id; });
  return found == teams.end() ? "" : found->reference;
}

/// What the address asks for: the asker's own team when it names none.
ListModel asked_for(const Room& room, const Visit& visit, store::ReadTx& tx) {
  const http::Fields& query = visit.request.query;
  ListModel model;
  model.teams = access::list_teams(tx);
  model.filter.team = query.has("team") ? std::string{query.get("team")} : own_team(model.teams, visit.staff);
  if (model.filter.team == "all") model.filter.team.clear();
  const auto state = query.get("state");
  if (state == "due" || state == "open" || state == "finished") model.filter.state = state;
  if (room.lists.result.has(query.get("result"))) model.filter.result = query.get("result");
  model.filter.contributors = query.get("contributors") == "yes";
  model.mine = query.get("mine") == "yes";
  if (model.mine) model.filter.owner = visit.staff.id;
  model.filter.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(query.get("page")).value_or(1), 1, 100'000));
  model.today = visit.today;
  return model;
}

Response list_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  ListModel model = asked_for(room, visit, *tx);
  model.page = list(*tx, model.filter, visit.today);
  if (const int last = static_cast<int>((model.page.total + page_rows - 1) / page_rows); last > 0 && model.filter.page > last) {
    model.filter.page = last;
    model.page = list(*tx, model.filter, visit.today);
  }
  model.may_download = visit.staff.can(Permission::download_figures);
  model.may_see_reach = visit.staff.can(Permission::see_scoreboard);
  visit.gate.listed("introductions", model.page.lines.size());
  govuk::Page page;
  page.title = t("[[Introductions]]");
  page.main = write_list(model, room.lists);
  page.wide = true;
  return visit.page(page);
}

Response csv(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const ListModel model = asked_for(room, visit, *tx);
  const bool names = visit.staff.can(Permission::introduce);
  const auto page = list(*tx, model.filter, visit.today, true);
  visit.gate.listed(names ? kept("introductions as CSV") : kept("introductions as CSV, without names"), page.lines.size());
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"introductions.csv\"");
  response.body.emplace_back(list_csv(page, room.lists, names, visit.today));
  return response;
}

Response reach_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Date from = visit.today.add_months(-months_of_reach);
  govuk::Page page;
  page.title = t("Whom [[introductions]] reach");
  page.main = write_reach(reach(*tx, from, visit.today), from, visit.today, visit.staff.can(Permission::see_people_behind_numbers), room.lists);
  page.wide = true;
  return visit.page(page);
}

}  // namespace

access::Routes listing_routes(const RoomPointer& room) {
  return {{http::Method::get, "/introductions", Permission::introduce, with(room, list_page)},
          {http::Method::get, "/introductions.csv", Permission::download_figures, with(room, csv)},
          {http::Method::get, "/introductions/reach", Permission::see_scoreboard, with(room, reach_page)},
          {http::Method::get, "/people/:person/introductions", Permission::introduce, with(room, of_person)},
          {http::Method::get, "/introductions/:introduction", Permission::introduce, with(room, show)}};
}

}  // namespace stepwise::introduction
