// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/list_pages.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int due_on_home = 10;
constexpr std::size_t drafts_on_home = 5;

std::string own_team(const std::vector<access::Team>& teams, const access::Staff& staff) {
  const auto found = std::ranges::find_if(teams, [&](const access::Team& team) { return staff.team == team.id; });
  return found == teams.end() ? "" : found->reference;
}

Response contacts(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  ListModel model;
  model.teams = access::list_teams(*tx);
  model.asked = filter_from(visit.request.query, own_team(model.teams, visit.staff), room.lists, visit.today);
  model.page = list_contacts(*tx, model.asked.filter, visit.staff.id, room.lists, visit.today, false);
  if (const int last = static_cast<int>((model.page.total + page_rows - 1) / page_rows); last > 0 && model.asked.filter.page > last) {
    model.asked.filter.page = last;
    model.page = list_contacts(*tx, model.asked.filter, visit.staff.id, room.lists, visit.today, false);
  }
  model.may_download = visit.staff.can(Permission::download_figures);
  model.today = visit.today;
  visit.gate.listed("contacts", model.page.lines.size());
  govuk::Page page;
  page.title = t("[[Contacts]]");
  page.main = write_contact_list(model, room.lists);
  page.problems = model.asked.problems;
  page.wide = true;
  return visit.page(page);
}

Response contacts_csv(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto teams = access::list_teams(*tx);
  const auto asked = filter_from(visit.request.query, own_team(teams, visit.staff), room.lists, visit.today);
  if (!asked.problems.empty()) return visit.fault({FaultKind::invalid, asked.problems.front().sentence});
  const bool names = visit.staff.can(Permission::read_contacts);
  const auto page = list_contacts(*tx, asked.filter, visit.staff.id, room.lists, visit.today, true);
  visit.gate.listed(names ? kept("contacts as CSV") : kept("contacts as CSV, without names"), page.lines.size());
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"contacts.csv\"");
  response.body.emplace_back(contact_csv(page.lines, room.lists, names));
  return response;
}

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

Response home_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const access::Staff& staff = visit.staff;
  Home home;
  home.first_name = first_word(staff.name);
  home.may_search = staff.can(Permission::find_people);
  home.may_record = staff.can(Permission::record_contact);
  home.may_read_contacts = staff.can(Permission::read_contacts);
  home.may_see_scoreboard = staff.can(Permission::see_scoreboard);
  home.may_administer = staff.can(Permission::manage_forms) || staff.can(Permission::manage_staff) || staff.can(Permission::manage_roles) || staff.can(Permission::manage_settings);
  home.team_name = staff.team_name;
  home.day = visit.today;
  if (home.may_record) {
    home.drafts = room.drafts->lines(*tx, staff.id);
    if (home.drafts.size() > drafts_on_home) home.drafts.resize(drafts_on_home);
  }
  if (home.may_read_contacts) {
    home.team_reference = own_team(access::list_teams(*tx), staff);
    home.today = read_today(*tx, staff.team, staff.id, room.lists, visit.today);
    if (staff.team) home.due = follow_ups_due(*tx, *staff.team, room.lists, visit.today, due_on_home);
    if (!home.due.empty()) visit.gate.listed("home", home.due.size());
  }
  for (const auto& part : room.home_parts)
    if (staff.can(part.needs)) home.parts += part.render(*tx, staff, visit.today);
  govuk::Page page;
  page.title = t("Home");
  page.main = write_home(visit.frame, home);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/", Permission::signed_in, with(home_page)},
          {http::Method::get, "/contacts", Permission::read_contacts, with(contacts)},
          {http::Method::get, "/contacts.csv", Permission::download_figures, with(contacts_csv)}};
}

}  // namespace stepwise::front_door
