// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/room.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::conversation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// Whom one may be begun with, and what is on record of it.
struct About {
  access::ChangeablePerson who;
  person::Banner banner;
  std::vector<Conversation> all;
};
Result<About> about(Visit& visit) {
  const auto tx = visit.store.read();
  auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("begin a conversation"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(*tx, who->readable()), read_conversations(*tx, who->readable())};
}

OpenNow open_now(const std::vector<Conversation>& all, Which which) {
  const auto is_open = [&](Which wanted) { return std::ranges::any_of(all, [&](const Conversation& c) { return c.which == wanted && !c.ended_on; }); };
  return {is_open(which), is_open(Which::intensive)};
}

/// Conversation 3 is a practitioner's to begin.
bool may_begin(const Visit& visit, Which which) { return which != Which::good_life || visit.staff.can(Permission::arrange_support); }

Response show(const Room& room, Visit& visit, const About& about, Form form, int status) {
  const Which which = opening_from(form.typed).which;
  form.heading = t(title_of(which));
  form.action = conversations_href(about.banner.reference);
  form.back = form.action;
  govuk::Page page = page_about(room, about.banner, form.heading, visit.today, true);
  page.back = form.back;
  page.problems = form.problems;
  page.main = write_opening(visit.frame, form, {which, about.banner.reference, about.all, open_now(about.all, which).intensive}, room.lists);
  return visit.page(page, status);
}

/// What earlier ones say already, or the contact that leads here.
Said earlier_words(Visit& visit, const About& about, Which which, std::string_view contact) {
  Said said;
  for (const auto& c : about.all) {
    if (said.strengths.empty()) said.strengths = c.said.strengths;
    if (said.connections.empty()) said.connections = c.said.connections;
  }
  if (contact.empty()) return said;
  const auto tx = visit.store.read();
  const auto found = front_door::read_contact(*tx, about.who.readable(), contact);
  if (!found) return said;
  const auto& words = found->conversation;
  if (which == Which::listen) said.what_matters = words.what_i_want;
  if (which == Which::intensive) said.must_change = words.what_i_want;
  if (which == Which::good_life) said.good_life = words.what_i_want;
  if (said.strengths.empty()) said.strengths = words.what_is_working;
  if (said.connections.empty()) said.connections = words.people_and_places;
  return said;
}

Response begin(const Room& room, Visit& visit) {
  const auto person = about(visit);
  if (!person) return visit.fault(person.error());
  Form form;
  if (const auto reference = visit.request.query.get("draft"); !reference.empty()) {
    const auto tx = visit.store.read();
    const auto draft = store::load_draft(*tx, visit.staff.id, reference);
    if (!draft || draft->kind != "conversation" || draft->person != person->who.id()) return visit.not_found();
    form.typed = drafts::fields_from_json(draft->fields);
    form.token = draft->reference;
    form.version = draft->version;
    return show(room, visit, *person, std::move(form), 200);
  }
  const auto which = which_from(parse_number(visit.request.query.get("which")).value_or(1));
  if (!which || !may_begin(visit, *which)) return visit.not_found();
  const auto contact = visit.request.query.get("contact");
  form.typed = blank_opening(*which, contact, earlier_words(visit, *person, *which, contact), visit.today);
  form.token = new_reference(room.random);
  return show(room, visit, *person, std::move(form), 200);
}

Response save(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "conversation", visit.request.part("person"));
  const auto person = about(visit);
  if (!person) return visit.fault(person.error());
  Opening opening = opening_from(typed);
  if (!may_begin(visit, opening.which)) return visit.not_found();
  Form form;
  form.typed = typed;
  form.token = token_of(room, typed);
  form.version = parse_number(typed.get("version")).value_or(0);
  OpenNow open = open_now(person->all, opening.which);
  open.same = false;   // the save itself says so, after it has looked whether this form was saved before
  form.problems = problems_of(opening, room.lists, open, visit.staff.name, visit.today);
  if (!form.problems.empty()) return show(room, visit, *person, std::move(form), 422);
  Opened made{opened(opening, owner_of(visit.staff), visit.now), form.token, visit.line("conversation.opened", person->who.id(), "")};
  made.conversation.reference = new_reference(room.random);
  const auto write = [&] { return visit.store.write([&](store::WriteTx& tx) { return open_conversation(tx, person->who, made); }); };
  Result<std::string> saved;
  try {
    saved = write();
  } catch (const store::Conflict&) {
    saved = write();
  }
  if (saved) return visit.redirect(conversation_href(*saved) + "?done=opened");
  const std::string first = opening.which == Which::listen ? "what_matters" : opening.which == Which::intensive ? "must_change" : "good_life";
  form.problems.push_back({first, "not_saved", saved.error().sentence, Weight::wrong});
  return show(room, visit, *person, std::move(form), http_status(saved.error().kind));
}

Response of_person(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "conversations");
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  govuk::Page page = page_about(room, banner, t("[[Conversations]] 1, 2 and 3"), visit.today, false);
  page.main = write_of_person({banner.reference, read_conversations(*tx, *who), visit.staff.can(Permission::record_contact),
                               visit.staff.can(Permission::record_contact) && visit.staff.can(Permission::arrange_support), "", visit.today},
                              room.lists);
  return visit.page(page);
}

}  // namespace

access::Routes opening_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/conversations", Permission::read_contacts, with(of_person)},
          {http::Method::get, "/people/:person/conversations/new", Permission::record_contact, with(begin)},
          {http::Method::post, "/people/:person/conversations", Permission::record_contact, with(save)}};
}

}  // namespace stepwise::conversation
