// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/conversation/conversation_store.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/safeguarding/handoff_form.hpp"
#include "practice/safeguarding/handoff_pages.hpp"
#include "practice/safeguarding/room.hpp"

namespace stepwise::safeguarding {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64;
constexpr std::int64_t lately = seconds(std::int64_t{90} * 24 * 3600);
constexpr int queue_rows = 200;

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = person::record_href(banner.reference);
  page.before_main = person::identity_bar(banner, room.people, today);
  return page;
}

Response show_form(const Room& room, Visit& visit, const person::Banner& banner, Form form, int status) {
  form.person_reference = banner.reference;
  govuk::Page page = page_about(room, banner, t("Hand over to safeguarding"), visit.today);
  page.problems = form.problems;
  page.main = write_form(visit.frame, form, room.lists);
  return visit.page(page, status);
}

/// What the contact or conversation that leads here says already.
http::Fields begun_from(Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto contact = visit.request.query.get("contact"), conversation = visit.request.query.get("conversation");
  if (!contact.empty())
    if (const auto found = front_door::read_contact(tx, who, contact))
      return blank_fields("contact:" + found->reference, found->conversation.safety, found->conversation.safety_action, "");
  if (!conversation.empty())
    if (const auto found = conversation::read_conversation(tx, who, conversation)) return blank_fields("conversation:" + found->reference, "", "", "");
  return blank_fields("", "", "", "");
}

Response begin(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("hand over to safeguarding"));
  if (!who) return visit.fault(who.error());
  Form form;
  if (const auto reference = visit.request.query.get("draft"); !reference.empty()) {
    const auto draft = store::load_draft(*tx, visit.staff.id, reference);
    if (!draft || draft->kind != "handoff" || draft->person != who->id()) return visit.not_found();
    form.typed = drafts::fields_from_json(draft->fields);
    form.token = draft->reference;
    form.version = draft->version;
  } else {
    form.typed = begun_from(visit, *tx, who->readable());
    form.token = new_reference(room.random);
  }
  return show_form(room, visit, person::banner(*tx, who->readable()), std::move(form), 200);
}

/// An origin as this room writes it; anything else was not ours.
std::string origin_of(const http::Fields& typed) {
  const auto origin = typed.get("origin");
  return (origin.starts_with("contact:") || origin.starts_with("conversation:")) && origin.size() <= longest_token ? std::string{origin} : "";
}

Response send(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "handoff", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("hand over to safeguarding"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, who->readable());
  tx.reset();
  Form form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.version = parse_number(typed.get("version")).value_or(0);
  const Handoff handoff = tidied(handoff_from(typed));
  form.problems = problems_of(handoff, room.lists);
  if (!form.problems.empty()) return show_form(room, visit, banner, std::move(form), 422);
  const auto& staff = visit.staff;
  const Sent sent{0, new_reference(room.random), origin_of(typed), handoff, {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}, visit.now, std::nullopt};
  const auto write = [&] {
    return visit.store.write([&](store::WriteTx& write) { return send_handoff(write, *who, sent, form.token, visit.line("safeguarding.handed_over", who->id(), "")); });
  };
  Result<std::string> saved;
  try {
    saved = write();
  } catch (const store::Conflict&) {
    saved = write();
  }
  return saved ? visit.redirect(handoff_href(*saved) + "?done=sent") : visit.fault(saved.error());
}

/// Who may read what was handed over: whoever sent it, and those who receive such concerns.
bool may_read(const Visit& visit, const Sent& sent) { return visit.staff.can(Permission::receive_safeguarding) || sent.sender.id == visit.staff.id; }

/// A receipt is somebody else’s: nobody receives what they sent.
bool may_receive(const Visit& visit, const Sent& sent) { return visit.staff.can(Permission::receive_safeguarding) && sent.sender.id != visit.staff.id; }

struct Found {
  access::ReadablePerson who;
  person::Banner banner;
  Sent sent;
};
Result<Found> find(Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("handoff");
  const auto person = person_reference_of(*tx, reference);
  if (!person) return fail(FaultKind::not_found, t("There is no such hand-off"));
  const auto who = visit.gate.readable(*tx, *person, kept("hand-off to safeguarding"));
  if (!who) return tl::unexpected{who.error()};
  auto sent = read_handoff(*tx, *who, reference);
  if (!sent) return fail(FaultKind::not_found, t("There is no such hand-off"));
  return Found{*who, person::banner(*tx, *who), std::move(*sent)};
}

Response show(const Room& room, Visit& visit) {
  const auto found = find(visit);
  if (!found) return visit.fault(found.error());
  const int hours = receipt_hours(*visit.store.read());
  govuk::Page page = page_about(room, found->banner, t("Handed over to safeguarding"), visit.today);
  const View view{found->sent, state_of(found->sent, visit.now, hours), may_receive(visit, found->sent), hours};
  page.main = may_read(visit, found->sent) ? write_handoff(visit.frame, view, room.lists) : write_closed_handoff(visit.frame, view);
  if (visit.request.query.get("done") == "sent") page.success = t("Handed over. Ring them too when it cannot wait");
  if (visit.request.query.get("done") == "received") page.success = t("The sender sees that you have it");
  return visit.page(page);
}

Response receive(const Room&, Visit& visit) {
  const auto found = find(visit);
  if (!found) return visit.fault(found.error());
  if (!may_receive(visit, found->sent)) return visit.fault({FaultKind::invalid, t("Somebody else than whoever sent it says that they have it")});
  const auto words = trim(visit.request.form.fields.get("words"));
  if (const auto problems = receipt_problems(words); !problems.empty()) return visit.fault({FaultKind::invalid, problems.front().sentence});
  const Receipt receipt{visit.now, visit.staff.name, visit.staff.role_label, std::string{words}};
  const auto saved = visit.store.write(
      [&](store::WriteTx& tx) { return receive_handoff(tx, found->who, found->sent, receipt, visit.line("safeguarding.received", found->who.id(), "")); });
  return saved ? visit.redirect(handoff_href(found->sent.reference) + "?done=received") : visit.fault(saved.error());
}

Response queue(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Instant since = visit.now + -lately;
  const Queue queue{list_waiting(*tx, {}, {}, queue_rows), list_received(*tx, since, queue_rows), restricted_in_queue(*tx, since), visit.now, receipt_hours(*tx)};
  visit.gate.listed("safeguarding", queue.waiting.size() + queue.received.size());
  govuk::Page page;
  page.title = t("Handed over to safeguarding");
  page.main = write_queue(queue, room.lists);
  page.wide = true;
  return visit.page(page);
}

}  // namespace

access::Routes handoff_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/safeguarding/new", Permission::record_contact, with(begin)},
          {http::Method::post, "/people/:person/safeguarding", Permission::record_contact, with(send)},
          {http::Method::get, "/safeguarding", Permission::receive_safeguarding, with(queue)},
          {http::Method::get, "/safeguarding/:handoff", Permission::read_contacts, with(show)},
          {http::Method::post, "/safeguarding/:handoff/received", Permission::receive_safeguarding, with(receive)}};
}

}  // namespace stepwise::safeguarding
