// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/episode_pages.hpp"
#include "practice/short_term/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::short_term {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

Result<govuk::Page> episode_page(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto whole = read_case(tx, who, visit.request.part("episode"));
  if (!whole) return fail(FaultKind::not_found, t("There is no such page"));
  const auto banner = person::banner(tx, who);
  govuk::Page page = page_about(room, banner, listed(room.lists.help.label(whole->episode.kind)), visit.today, false);
  const auto onward = [&](Permission permission, std::string_view path) { return visit.staff.can(permission) ? person::record_href(banner.reference) + std::string{path} : std::string{}; };
  page.main = write_episode(*whole, room.lists, visit.today,
                            {onward(Permission::peer_forum, "/peer-forum"), onward(Permission::read_contacts, "/conversations"), onward(Permission::record_contact, "/safeguarding/new")});
  page.success = success_words(visit.request.query.get("done"));
  page.wide = true;
  return page;
}

Response show_episode(const Room& room, Visit& visit) {
  const auto whose = [](const Visit& asked, store::ReadTx& tx) { return person_of_episode(tx, asked.request.part("episode")).value_or(""); };
  return room.pages->show_person(visit, kept("short-term help"), whose, [&](Visit&, store::ReadTx& tx, const access::ReadablePerson& who) { return episode_page(room, visit, tx, who); });
}

/// "short_term:met:EPISODE:ITEM" back to the page it was typed on.
std::string page_of_draft(std::string_view kind, std::string_view person, std::string_view draft) {
  static constexpr std::pair<std::string_view, std::string_view> pages[] = {{"seen", "/start"}, {"goal", "/goals/new"}, {"met", "/meetings/new"}, {"ended", "/end"}};
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= kind.size();) {
    const auto to = std::min(kind.find(':', from), kind.size());
    parts.push_back(kind.substr(from, to - from));
    from = to + 1;
  }
  const std::string query = "?draft=" + std::string{draft};
  if (parts.size() < 2) return "";
  if (parts[1] == "begin") return begin_href(person) + query;
  if (parts[1] == "look") return "/people/" + std::string{person} + "/short-term/look" + query;
  for (const auto& [done, path] : pages)
    if (parts[1] == done && parts.size() > 2) return episode_href(parts[2]) + std::string{path} + query;
  return "";
}

Response go_on_with_draft(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("draft");
  const auto draft = store::load_draft(*tx, visit.staff.id, reference);
  if (!draft || !draft->person) return visit.not_found();
  const auto person = person::find_person(*tx, *draft->person);
  const std::string page = person ? page_of_draft(draft->kind, person->reference, reference) : "";
  return page.empty() ? visit.not_found() : visit.redirect(page);
}

}  // namespace

access::Routes episode_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/short-term/:episode", Permission::short_term_help, with(show_episode), http::Run::on_loop},
          {http::Method::get, "/short-term/drafts/:draft", Permission::short_term_help, with(go_on_with_draft)}};
}

}  // namespace stepwise::short_term
