// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/feedback_store.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64;

/// Someone whose record a contact may be added to, with their banner.
struct About {
  access::ChangeablePerson who;
  person::Banner banner;
};
Result<About> about(Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), purpose);
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

std::vector<Problem> only_wrong(std::vector<Problem> problems) {
  std::erase_if(problems, [](const Problem& problem) { return problem.weight != Weight::wrong; });
  return problems;
}

Response show_form(const Room& room, Visit& visit, const person::Banner& banner, ContactForm form, int status) {
  form.action = "/people/" + banner.reference + "/contacts";
  form.back = person::record_href(banner.reference);
  form.person_reference = banner.reference;
  govuk::Page page = page_about(room, banner, t("Record [[a conversation]]"), visit.today, true);
  page.main = write_contact_form(visit.frame, form, room.lists, t("Record [[a conversation]]"));
  page.problems = form.problems;
  return visit.page(page, status);
}

Response new_contact(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx, kept("new contact"));
  if (!person) return visit.fault(person.error());
  ContactForm form;
  const auto reference = visit.request.query.get("draft");
  if (reference.empty()) {
    form.typed = blank_fields(visit.now);
    form.token = new_reference(room.random);
  } else {
    const auto draft = store::load_draft(*tx, visit.staff.id, reference);
    if (!draft || draft->kind != "contact" || draft->person != person->who.id()) return visit.not_found();
    form.typed = drafts::fields_from_json(draft->fields);
    form.token = draft->reference;
    form.draft_version = draft->version;
  }
  return show_form(room, visit, person->banner, std::move(form), 200);
}

ContactForm form_sent(const Room& room, const http::Fields& typed) {
  ContactForm form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.draft_version = parse_number(typed.get("version")).value_or(0);
  return form;
}

Response save_contact_page(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "contact", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto person = about(visit, *tx, kept("new contact"));
  if (!person) return visit.fault(person.error());
  const int days = follow_up_days(*tx);
  tx.reset();
  ContactForm form = form_sent(room, typed);
  const Conversation said = conversation_from(typed);
  form.problems = only_wrong(problems_of(said, room.lists, visit.now));
  if (!form.problems.empty()) return show_form(room, visit, person->banner, std::move(form), 422);
  Recording recording{recorded(said, taker_of(visit.staff), room.lists, visit.now, days), form.token, form.token, visit.line("contact.recorded", person->who.id(), "")};
  recording.contact.reference = new_reference(room.random);
  const auto save = [&] { return visit.store.write([&](store::WriteTx& write) { return record_contact(write, person->who, recording); }); };
  Result<Recorded> saved;
  try {
    saved = save();
  } catch (const store::Conflict&) {
    saved = save();
  }
  if (saved && saved->other) return show_saved_before(room, visit, saved->reference);
  if (saved) return visit.redirect(contact_href(saved->reference) + "?done=recorded");
  form.notice = saved.error().sentence;
  return show_form(room, visit, person->banner, std::move(form), http_status(saved.error().kind));
}

/// What this contact leads to, of what this member of staff may do: what fits it before what fits any.
std::vector<govuk::Link> next_steps(const Room& room, const Visit& visit, const Contact& contact, std::string_view person_reference) {
  const Conversation& said = contact.conversation;
  std::vector<govuk::Link> links;
  if (said.resolution == "duplicate") return links;
  std::vector<govuk::Link> any;
  for (const auto& step : room.next_steps) {
    const bool fits = (step.when_unsafe && said.safety != "no_concern") || step.resolution.empty() || step.resolution == said.resolution || std::ranges::find(said.secondary, step.resolution) != said.secondary.end();
    if (fits && visit.staff.can(step.needs)) (step.resolution.empty() ? any : links).push_back({.text = t(step.words), .href = step.href(person_reference, contact.reference)});
  }
  std::ranges::move(any, std::back_inserter(links));
  return links;
}

Response show_contact(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("contact");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return visit.not_found();
  const auto who = visit.gate.readable(*tx, *person_reference, "contact");
  if (!who) return visit.fault(who.error());
  const auto contact = read_contact(*tx, *who, reference);
  if (!contact) return visit.not_found();
  const auto moments = read_moments(*tx, *who);
  const Instant received = contact->conversation.received_at.value_or(contact->recorded_at);
  const ContactView view{*contact,
                         *person_reference,
                         recontact_within_90_days({received, contact->conversation.resolution == "duplicate"}, moments),
                         visit.staff.can(Permission::record_contact),
                         visit.staff.can(Permission::follow_up_contact),
                         problems_of(contact->conversation, room.lists, visit.now),
                         visit.today,
                         next_steps(room, visit, *contact, *person_reference),
                         read_feedback(*tx, *who, contact->id)};
  govuk::Page page = page_about(room, person::banner(*tx, *who), t("[[Conversation]] on {0}", long_date(received.london_date())), visit.today, false);
  page.main = write_contact(view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

}  // namespace

access::Routes contact_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/contacts/new", Permission::record_contact, with(new_contact)},
          {http::Method::post, "/people/:person/contacts", Permission::record_contact, with(save_contact_page)},
          {http::Method::get, "/contacts/:contact", Permission::read_contacts, with(show_contact)}};
}

}  // namespace stepwise::front_door
