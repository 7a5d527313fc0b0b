// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

/// A contact that may be changed, with whom it is about.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Contact contact;
};
constexpr std::string_view change_purpose = kept("change a contact");

Result<Opened> open_contact(Visit& visit, std::string_view reference, std::string_view purpose) {
  const auto tx = visit.store.read();
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  auto who = visit.gate.changeable(*tx, *person_reference, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto contact = read_contact(*tx, who->readable(), reference);
  if (!contact) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  return Opened{*who, person::banner(*tx, who->readable()), std::move(*contact)};
}
Result<Opened> open_contact(Visit& visit, std::string_view purpose) { return open_contact(visit, visit.request.part("contact"), purpose); }

constexpr Message someone_saved = noted("Someone saved this [[contact]] while you were typing. Nothing of yours is lost.");
constexpr Message saved_before = noted("This [[conversation]] was saved before, with other words. What you typed now is not on the record yet.");

Html stale_words(const drafts::TwoTexts& texts, Message why, std::string_view whose) {
  return govuk::warning_text({.text = t(why)}) +
         element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(texts, whose, t("Yours"));
}

struct AmendPage {
  http::Fields typed;
  std::vector<Problem> problems;
  Html above;
};
Response show_amend(const Room& room, Visit& visit, const Opened& opened, AmendPage parts, int status) {
  ContactForm form;
  form.action = contact_href(opened.contact.reference) + "/amend";
  form.back = contact_href(opened.contact.reference);
  form.typed = std::move(parts.typed);
  form.problems = parts.problems;
  form.person_reference = opened.banner.reference;
  form.version = opened.contact.version;
  govuk::Page page = page_about(room, opened.banner, t("Change [[a conversation]]"), visit.today, true);
  page.back = form.back;
  page.main = parts.above + write_contact_form(visit.frame, form, room.lists, t("Change [[a conversation]]"));
  page.problems = std::move(parts.problems);
  return visit.page(page, status);
}

Response amend(const Room& room, Visit& visit) {
  const auto opened = open_contact(visit, change_purpose);
  if (!opened) return visit.fault(opened.error());
  return show_amend(room, visit, *opened, {fields_from(opened->contact.conversation), {}, {}}, 200);
}

Response show_stale_amend(const Room& room, Visit& visit, const Opened& now) {
  const http::Fields& typed = visit.request.form.fields;
  const auto texts = compare_fields(fields_from(now.contact.conversation), typed, room.lists);
  return show_amend(room, visit, now, {typed, {}, stale_words(texts, someone_saved, t("Saved by someone else"))}, 409);
}

int kept_follow_up_days(const Contact& contact) {
  return contact.closed_on && contact.follow_up_due_on ? std::max(1, *contact.follow_up_due_on - *contact.closed_on) : follow_up_days_default;
}

Response save_amended(const Room& room, Visit& visit) {
  const auto opened = open_contact(visit, change_purpose);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->contact.version) return show_stale_amend(room, visit, *opened);
  const Conversation said = conversation_from(typed);
  auto problems = problems_of(said, room.lists, visit.now);
  std::erase_if(problems, [](const Problem& problem) { return problem.weight != Weight::wrong; });
  std::ranges::copy(amendment_problems(typed.get("amended_reason")), std::back_inserter(problems));
  if (!problems.empty()) return show_amend(room, visit, *opened, {typed, std::move(problems), {}}, 422);
  const Contact changed = amended(opened->contact, said, room.lists, visit.today, kept_follow_up_days(opened->contact), std::string{typed.get("amended_reason")});
  auto line = visit.line("contact.amended", opened->who.id(), "");
  line.reason = changed.amended_reason;
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_contact(tx, opened->who, changed, line); });
  if (saved) return visit.redirect(contact_href(changed.reference) + "?done=changed");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto again = open_contact(visit, change_purpose);
  return again ? show_stale_amend(room, visit, *again) : visit.fault(again.error());
}

Response show_follow_up(const Room& room, Visit& visit, const Opened& opened, FollowUpForm form, const Html& above, int status) {
  govuk::Page page = page_about(room, opened.banner, t("Is it settled?"), visit.today, true);
  page.back = contact_href(opened.contact.reference);
  page.main = above + write_follow_up_form(visit.frame, form, room.lists);
  page.problems = form.problems;
  return visit.page(page, status);
}

http::Fields fields_from(const FollowUp& asked, Date today) {
  http::Fields fields;
  const Date day = asked.on.value_or(today);
  fields.add("result", asked.result);
  fields.add("on_day", std::to_string(day.day()));
  fields.add("on_month", std::to_string(day.month()));
  fields.add("on_year", std::to_string(day.year()));
  fields.add("note", asked.note);
  return fields;
}

Response follow_up(const Room& room, Visit& visit) {
  const auto opened = open_contact(visit, "follow-up");
  if (!opened) return visit.fault(opened.error());
  if (status_of(opened->contact, room.lists) != Status::settled_provisionally) return visit.redirect(contact_href(opened->contact.reference));
  return show_follow_up(room, visit, *opened, {opened->contact, fields_from(FollowUp{}, visit.today), {}}, {}, 200);
}

Response show_stale_follow_up(const Room& room, Visit& visit, const Opened& now) {
  const http::Fields& typed = visit.request.form.fields;
  const auto texts = compare_fields(fields_from(now.contact.follow_up, visit.today), typed, room.lists);
  return show_follow_up(room, visit, now, {now.contact, typed, {}}, stale_words(texts, someone_saved, t("Saved by someone else")), 409);
}

Response save_follow_up(const Room& room, Visit& visit) {
  const auto opened = open_contact(visit, "follow-up");
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->contact.version) return show_stale_follow_up(room, visit, *opened);
  const FollowUpAnswer answer = follow_up_from(typed);
  auto problems = problems_of(answer, opened->contact, room.lists, visit.today);
  if (!problems.empty()) return show_follow_up(room, visit, *opened, {opened->contact, typed, std::move(problems)}, {}, 422);
  const Contact changed = followed_up(opened->contact, answer, visit.staff.name);
  const auto line = visit.line(answer.result == "try_again" ? "contact.not_reached_yet" : "contact.followed_up", opened->who.id(), "");
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_contact(tx, opened->who, changed, line); });
  if (saved) return visit.redirect(contact_href(changed.reference) + "?done=asked");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto again = open_contact(visit, "follow-up");
  return again ? show_stale_follow_up(room, visit, *again) : visit.fault(again.error());
}

}  // namespace

http::Response show_saved_before(const Room& room, Visit& visit, std::string_view contact_reference) {
  const auto opened = open_contact(visit, contact_reference, change_purpose);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto texts = compare_fields(fields_from(opened->contact.conversation), typed, room.lists);
  return show_amend(room, visit, *opened, {typed, {}, stale_words(texts, saved_before, t("On record"))}, 409);
}

access::Routes amend_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/contacts/:contact/amend", Permission::record_contact, with(amend)},
          {http::Method::post, "/contacts/:contact/amend", Permission::record_contact, with(save_amended)},
          {http::Method::get, "/contacts/:contact/follow-up", Permission::follow_up_contact, with(follow_up)},
          {http::Method::post, "/contacts/:contact/follow-up", Permission::follow_up_contact, with(save_follow_up)}};
}

}  // namespace stepwise::front_door
