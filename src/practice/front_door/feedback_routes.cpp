// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/feedback_pages.hpp"
#include "practice/front_door/feedback_store.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

struct About {
  access::ChangeablePerson who;
  person::Banner banner;
  Contact contact;
  std::optional<Feedback> feedback;
};
Result<About> about(Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("contact");
  const auto person = person_reference_of(*tx, reference);
  if (!person) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  auto who = visit.gate.changeable(*tx, *person, kept("feedback about a contact"));
  if (!who) return tl::unexpected{who.error()};
  auto contact = read_contact(*tx, who->readable(), reference);
  if (!contact) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  auto feedback = read_feedback(*tx, who->readable(), contact->id);
  return About{*who, person::banner(*tx, who->readable()), std::move(*contact), std::move(feedback)};
}

http::Fields fields_from(const Feedback& feedback) {
  http::Fields fields;
  fields.add("may_tell", feedback.may_tell);
  fields.add("lawful_reason", feedback.lawful_reason);
  fields.add("what_may_be_told", feedback.what_may_be_told);
  fields.add("means", feedback.means);
  if (feedback.told_on) {
    fields.add("told_on_day", std::to_string(feedback.told_on->day()));
    fields.add("told_on_month", std::to_string(feedback.told_on->month()));
    fields.add("told_on_year", std::to_string(feedback.told_on->year()));
  }
  fields.add("told_words", feedback.told_words);
  return fields;
}

Feedback feedback_from(const http::Fields& typed, std::string_view by) {
  const auto text = [&](std::string_view name) { return std::string{trim(typed.get(name))}; };
  Feedback feedback{parse_number(typed.get("version")).value_or(0), text("may_tell"), text("lawful_reason"), text("what_may_be_told"), text("means"), date_from(typed, "told_on"),
                    text("told_words"), std::string{by}};
  if (feedback.may_tell != "lawful_reason") feedback.lawful_reason.clear();
  return feedback;
}

Response show(const Room& room, Visit& visit, const About& found, FeedbackForm form, int status) {
  form.version = found.feedback ? found.feedback->version : 0;
  govuk::Page page = page_about(room, found.banner, t("Telling whoever got in touch"), visit.today, true);
  page.back = contact_href(found.contact.reference);
  page.problems = form.problems;
  page.main = write_feedback_form(visit.frame, form, room.lists);
  return visit.page(page, status);
}

Response ask(const Room& room, Visit& visit) {
  const auto found = about(visit);
  if (!found) return visit.fault(found.error());
  if (state_of(found->contact, found->feedback) == FeedbackState::none) return visit.redirect(contact_href(found->contact.reference));
  return show(room, visit, *found, {found->contact, fields_from(found->feedback.value_or(Feedback{})), {}}, 200);
}

Response save(const Room& room, Visit& visit) {
  const auto found = about(visit);
  if (!found) return visit.fault(found.error());
  const std::string here = contact_href(found->contact.reference);
  if (state_of(found->contact, found->feedback) == FeedbackState::none) return visit.redirect(here);
  const http::Fields& typed = visit.request.form.fields;
  const Feedback feedback = feedback_from(typed, visit.staff.name);
  const bool day_typed = !trim(typed.get("told_on_day")).empty() || !trim(typed.get("told_on_month")).empty() || !trim(typed.get("told_on_year")).empty();
  auto problems = problems_of(feedback, found->contact, room.lists, visit.today, day_typed && !feedback.told_on);
  if (!problems.empty()) return show(room, visit, *found, {found->contact, typed, std::move(problems)}, 422);
  const auto write = [&] {
    return visit.store.write([&](store::WriteTx& tx) { return save_feedback(tx, found->who, found->contact, feedback, visit.line("contact.feedback", found->who.id(), "")); });
  };
  Result<void> saved;
  try {
    saved = write();
  } catch (const store::Conflict&) {
    saved = write();
  }
  if (saved) return visit.redirect(here + "?done=told");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto again = about(visit);
  if (!again) return visit.fault(again.error());
  return show(room, visit, *again, {again->contact, typed, {{"told_words", "stale", saved.error().sentence, Weight::wrong}}}, 409);
}

}  // namespace

access::Routes feedback_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/contacts/:contact/feedback", Permission::follow_up_contact, with(ask)},
          {http::Method::post, "/contacts/:contact/feedback", Permission::follow_up_contact, with(save)}};
}

}  // namespace stepwise::front_door
