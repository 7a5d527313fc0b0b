// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/room.hpp"

namespace stepwise::conversation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

Response show(const Room& room, Visit& visit, const Found& found, Form form, int status) {
  form.action = conversation_href(found.conversation.reference) + "/end";
  form.back = conversation_href(found.conversation.reference);
  form.heading = t("End this [[conversation]]");
  form.version = found.conversation.version;
  govuk::Page page = page_about(room, found.banner, form.heading, visit.today, true);
  page.back = form.back;
  page.problems = form.problems;
  page.main = write_ending(visit.frame, form, found.conversation, room.lists, visit.today);
  return visit.page(page, status);
}

Response ask(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, kept("end a conversation"));
  if (!found) return visit.fault(found.error());
  if (found->conversation.ended_on) return visit.redirect(conversation_href(found->conversation.reference));
  Form form;
  form.typed = blank_ending(found->conversation, found->banner.person.details.died_on.has_value(), visit.today);
  return show(room, visit, *found, std::move(form), 200);
}

Response save(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, kept("end a conversation"));
  if (!found) return visit.fault(found.error());
  if (found->conversation.ended_on) return visit.redirect(conversation_href(found->conversation.reference));
  Form form;
  form.typed = visit.request.form.fields;
  const Ending wanted = ending_from(form.typed);
  form.problems = problems_of(wanted, found->conversation, room.lists, visit.staff.name, visit.today);
  if (room.lists.leads_to(wanted.ending) == 3 && !visit.staff.can(Permission::arrange_support))
    form.problems.push_back({"ending", "not_yours", t("A practitioner begins that one: hand this over to one, or choose another way it ended"), Weight::wrong});
  if (!form.problems.empty()) return show(room, visit, *found, std::move(form), 422);
  Conversation done = ended(found->conversation, wanted, visit.staff.name);
  done.version = parse_number(form.typed.get("version")).value_or(0);
  auto next = followed_by(done, wanted, room.lists, visit.now);
  if (next) next->reference = new_reference(room.random);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return end_conversation(tx, found->who, done, next, visit.line("conversation.ended", found->who.id(), "")); });
  if (saved) return visit.redirect(conversation_href(*saved) + (next ? "?done=followed" : "?done=ended"));
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto now = find_conversation(visit, kept("end a conversation"));
  if (!now) return visit.fault(now.error());
  form.problems.push_back({"note", "stale", t("Someone saved this [[conversation]] meanwhile. Look at what changed on its page, then end it here: what you typed is kept"), Weight::wrong});
  return show(room, visit, *now, std::move(form), 409);
}

}  // namespace

access::Routes ending_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/conversations/:conversation/end", Permission::record_contact, with(ask)},
          {http::Method::post, "/conversations/:conversation/end", Permission::record_contact, with(save)}};
}

}  // namespace stepwise::conversation
