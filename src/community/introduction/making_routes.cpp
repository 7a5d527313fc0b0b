// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/introduction/room.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::introduction {
namespace {

using access::Permission;
using access::Visit;
using community::About;
using http::Response;

constexpr std::string_view new_purpose = kept("new introduction");

Response open_new(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), new_purpose);
  if (!person) return visit.fault(person.error());
  if (const auto draft = visit.request.query.get("draft"); !draft.empty()) {
    const auto taken = community::take_up(visit, *tx, "introduction", person->who.id(), draft);
    if (!taken) return visit.not_found();
    FormPage model;
    model.form.typed = taken->typed;
    model.token = taken->token;
    model.draft_version = taken->version;
    model.notice = place_notice(*tx, model.form.typed.get("place_reference"));
    return show_new(room, visit, person->banner, std::move(model), 200);
  }
  const auto contact = front_door::read_contact(*tx, person->who.readable(), visit.request.query.get("contact"));
  const std::string finding = person::finding_of(visit), found_out = room.findings.words_of(*tx, person->who.readable(), finding);
  FormPage model = form_for(*tx, room, visit.request.query.get("place"), contact ? contact->conversation.what_i_want : found_out, contact ? contact->reference : "", visit.now);
  model.form.typed.add("finding", finding);
  return show_new(room, visit, person->banner, std::move(model), 200);
}

Response save_new(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "introduction", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), new_purpose);
  if (!person) return visit.fault(person.error());
  FormPage model;
  model.form = {typed, {}};
  model.token = community::token_in(typed, room.random);
  model.draft_version = parse_number(typed.get("version")).value_or(0);
  Telling said = telling_in(typed);
  if (!said.contact_reference.empty() && !front_door::read_contact(*tx, person->who.readable(), said.contact_reference)) said.contact_reference.clear();
  if (!said.place_reference.empty() && !directory::place(*tx, said.place_reference)) said.place_reference.clear();
  model.form.problems = problems_of(said, room.lists, visit.today);
  model.notice = place_notice(*tx, said.place_reference);
  const Spacing spacing = spacing_of(*tx);
  tx.reset();
  if (!model.form.problems.empty()) return show_new(room, visit, person->banner, std::move(model), 422);
  Recording recording{made(said, community::worker_of(visit.staff), spacing, visit.now), model.token, model.token, visit.line("introduction.made", person->who.id(), "")};
  recording.introduction.reference = new_reference(room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) {
    auto made = record(write, person->who, recording);
    if (made && !made->other) room.findings.became(write, person->who.id(), typed.get("finding"), introduction_href(made->reference), visit.staff.name);
    return made;
  });
  if (!saved) return visit.fault(saved.error());
  if (saved->other) return show_saved_before(room, visit, saved->reference);
  return visit.redirect(introduction_href(saved->reference) + "?done=made");
}

/// An introduction that may be changed, with whom it is about.
struct Opened {
  About person;
  Introduction introduction;
  Spacing spacing;
};
Result<Opened> open_one(Visit& visit, std::string_view reference) {
  const auto tx = visit.store.read();
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  auto person = community::about(visit, *tx, *person_reference, kept("change an introduction"));
  if (!person) return tl::unexpected{person.error()};
  auto one = read(*tx, person->who.readable(), reference);
  if (!one) return fail(FaultKind::not_found, t("There is no such [[introduction]]"));
  return Opened{*person, std::move(*one), spacing_of(*tx)};
}

Response show_amend(const Room& room, Visit& visit, const Opened& opened, Filled form, Html above, int status) {
  FormPage model{introduction_href(opened.introduction.reference) + "/amend", introduction_href(opened.introduction.reference), opened.person.banner.reference, std::move(form), "", 0,
                 opened.introduction.version, "", std::move(above)};
  govuk::Page page = community::page_about(room.people, opened.person.banner, t("Change [[an introduction]]"), model.back, visit.today, true);
  page.problems = model.form.problems;
  page.main = write_form(visit.frame, model, room.lists);
  return visit.page(page, status);
}

Response open_amend(const Room& room, Visit& visit) {
  const auto opened = open_one(visit, visit.request.part("introduction"));
  if (!opened) return visit.fault(opened.error());
  return show_amend(room, visit, *opened, {fields_of(opened->introduction.telling), {}}, {}, 200);
}

Response show_both(const Room& room, Visit& visit, std::string_view reference) {
  const auto now = open_one(visit, reference);
  if (!now) return visit.fault(now.error());
  const http::Fields& typed = visit.request.form.fields;
  return show_amend(room, visit, *now, {typed, {}}, community::someone_saved_first(compare(now->introduction.telling, telling_in(typed), room.lists)), 409);
}

Response save_amended(const Room& room, Visit& visit) {
  const std::string reference{visit.request.part("introduction")};
  const auto opened = open_one(visit, reference);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->introduction.version) return show_both(room, visit, reference);
  Telling said = telling_in(typed);
  said.contact_reference = opened->introduction.telling.contact_reference;
  auto problems = problems_of(said, room.lists, visit.today);
  community::need_text(problems, "reason", typed.get("reason"), t("Say why you are changing the record"));
  if (!problems.empty()) return show_amend(room, visit, *opened, {typed, std::move(problems)}, {}, 422);
  const Introduction changed = amended(opened->introduction, said, opened->spacing, community::text_in(typed, "reason"));
  auto line = visit.line("introduction.amended", opened->person.who.id(), "");
  line.reason = changed.amended_reason;
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save(tx, opened->person.who, changed, line); });
  if (saved) return visit.redirect(introduction_href(reference) + "?done=changed");
  return saved.error().kind == FaultKind::stale ? show_both(room, visit, reference) : visit.fault(saved.error());
}

}  // namespace

http::Response show_new(const Room& room, Visit& visit, const person::Banner& banner, FormPage model, int status) {
  model.person_reference = banner.reference;
  model.action = "/people/" + banner.reference + "/introductions";
  model.back = of_person_href(banner.reference);
  govuk::Page page = community::page_about(room.people, banner, t("Make [[an introduction]]"), model.back, visit.today, true);
  page.problems = model.form.problems;
  page.main = write_form(visit.frame, model, room.lists);
  return visit.page(page, status);
}

FormPage form_for(store::ReadTx& tx, const Room& room, std::string_view place_reference, std::string wanted, std::string contact_reference, Instant now) {
  Telling said;
  said.to_kind = "";
  said.made_on = now.london_date();
  said.wanted = std::move(wanted);
  said.contact_reference = std::move(contact_reference);
  if (const auto place = place_reference.empty() ? std::nullopt : directory::place(tx, place_reference)) {
    said.to_kind = "place";
    said.place_reference = place->reference;
    said.to_name = place->facts.name;
    said.to_whom = place->facts.welcomer;
  }
  FormPage model;
  model.form.typed = fields_of(said);
  model.token = new_reference(room.random);
  model.notice = place_notice(tx, said.place_reference);
  return model;
}

http::Response show_saved_before(const Room& room, Visit& visit, std::string_view reference) { return show_both(room, visit, reference); }

access::Routes making_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/introductions/new", Permission::introduce, with(room, open_new)},
          {http::Method::post, "/people/:person/introductions", Permission::introduce, with(room, save_new)},
          {http::Method::get, "/introductions/:introduction/amend", Permission::introduce, with(room, open_amend)},
          {http::Method::post, "/introductions/:introduction/amend", Permission::introduce, with(room, save_amended)}};
}

}  // namespace stepwise::introduction
