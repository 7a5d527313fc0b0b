// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/conversation/room.hpp"

namespace stepwise::conversation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  if (done == "opened") return t("[[Conversation]] begun");
  if (done == "logged") return t("Added to the log");
  if (done == "planned") return t("Added to the emergency plan");
  if (done == "step") return t("Done, and kept");
  if (done == "footing") return t("Legal footing changed");
  if (done == "ended") return t("[[Conversation]] ended");
  if (done == "followed") return t("[[Conversation]] ended. This one follows, with the same worker");
  if (done == "changed") return t("Changes saved");
  return "";
}

Response show(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("conversation");
  const auto person = person_reference_of(*tx, reference);
  if (!person) return visit.not_found();
  const auto who = visit.gate.readable(*tx, *person, "conversation");
  if (!who) return visit.fault(who.error());
  auto found = read_conversation(*tx, *who, reference);
  if (!found) return visit.not_found();
  const auto banner = person::banner(*tx, *who);
  View view{std::move(*found), *person, banner.person.details.died_on, small_sums(*tx), visit.staff.can(Permission::record_contact), visit.staff.can(Permission::introduce),
            visit.staff.can(Permission::peer_forum), "", visit.today};
  if (!view.conversation.before_reference.empty())
    if (const auto before = read_conversation(*tx, *who, view.conversation.before_reference)) view.before_title = t(title_of(before->which));
  govuk::Page page = page_about(room, banner, t(title_of(view.conversation.which)), visit.today, false);
  page.back = conversations_href(*person);
  page.main = write_conversation(visit.frame, view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response list(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  ListModel model;
  model.teams = access::list_teams(*tx);
  model.today = visit.today;
  model.team = std::string{visit.request.query.get("team")};
  const auto own = std::ranges::find_if(model.teams, [&](const access::Team& team) { return visit.staff.team == team.id; });
  if (model.team.empty() && own != model.teams.end()) model.team = own->reference;
  const auto chosen = std::ranges::find(model.teams, model.team, &access::Team::reference);
  const std::optional<TeamId> team = chosen == model.teams.end() ? std::nullopt : std::optional{chosen->id};
  if (!team) model.team.clear();
  model.lines = list_open(*tx, {.team = team, .worker = {}, .until = {}, .today = visit.today});
  model.restricted = restricted_open(*tx, team);
  visit.gate.listed("conversations", model.lines.size());
  govuk::Page page;
  page.title = t("Open [[conversations]]");
  page.main = write_list(model);
  page.wide = true;
  return visit.page(page);
}

}  // namespace

access::Routes view_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/conversations", Permission::read_contacts, with(list)}, {http::Method::get, "/conversations/:conversation", Permission::read_contacts, with(show)}};
}

}  // namespace stepwise::conversation
