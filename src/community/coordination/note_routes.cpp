// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/coordination/room.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::coordination {
namespace {

using access::Permission;
using access::Visit;
using community::About;
using http::Response;

constexpr std::string_view purpose = kept("Local Area Coordination notes");

Response notes_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), purpose);
  if (!person) return visit.fault(person.error());
  govuk::Page page = community::page_about(room.people, person->banner, t("Local Area Coordination notes"), person::record_href(person->banner.reference), visit.today, false);
  page.main = write_notes(read_notes(*tx, person->who.readable()), person->banner.reference);
  const auto done = visit.request.query.get("done");
  if (done == "deleted") page.success = t("The note is deleted");
  if (done == "saved") page.success = t("Note saved");
  return visit.page(page);
}

Response copy_page(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), kept("a copy of notes for the person"));
  if (!person) return visit.fault(person.error());
  govuk::Page page;
  page.title = t("Notes, {0}", person->banner.initials);
  page.back = notes_href(person->banner.reference);
  page.main = write_copy(read_notes(*tx, person->who.readable()), person::full_name(person->banner.person.details), visit.frame.council, visit.today);
  return visit.page(page);
}

std::vector<Problem> problems_in(const http::Fields& typed, Date today) {
  auto problems = problems_of(note_in(typed), today);
  if (!community::day_is_blank(typed, "meet_again_on") && !community::day_in(typed, "meet_again_on")) community::wrong(problems, "meet_again_on", "unreadable", t("Enter the day you meet again, like 21 11 2026, or leave it empty"));
  return problems;
}

Response show_form(const Room& room, Visit& visit, const person::Banner& banner, NoteForm model, int status) {
  model.person_reference = banner.reference;
  model.back = notes_href(banner.reference);
  if (model.action.empty()) model.action = notes_href(banner.reference);
  govuk::Page page = community::page_about(room.people, banner, model.version > 0 ? t("Change the note") : t("Write a note"), model.back, visit.today, true);
  page.problems = model.form.problems;
  page.main = write_note_form(visit.frame, model);
  return visit.page(page, status);
}

Response open_new(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), purpose);
  if (!person) return visit.fault(person.error());
  NoteForm model;
  model.token = new_reference(room.random);
  Note blank;
  blank.written_on = visit.today;
  blank.person_agrees = "";
  model.form.typed = fields_of(blank);
  if (const auto draft = visit.request.query.get("draft"); !draft.empty()) {
    const auto taken = community::take_up(visit, *tx, "coordination", person->who.id(), draft);
    if (!taken) return visit.not_found();
    model.form.typed = taken->typed;
    model.token = taken->token;
    model.draft_version = taken->version;
  }
  return show_form(room, visit, person->banner, std::move(model), 200);
}

Response save_new(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "coordination", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), purpose);
  if (!person) return visit.fault(person.error());
  tx.reset();
  NoteForm model;
  model.form = {typed, problems_in(typed, visit.today)};
  model.token = community::token_in(typed, room.random);
  model.draft_version = parse_number(typed.get("version")).value_or(0);
  if (!model.form.problems.empty()) return show_form(room, visit, person->banner, std::move(model), 422);
  Note note = note_in(typed);
  note.reference = new_reference(room.random);
  note.by = visit.staff.id;
  note.by_name = visit.staff.name;
  note.team_name = visit.staff.team_name;
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) -> Result<std::string> { return write_note(write, person->who, note, model.token, visit.line("", person->who.id(), "")); });
  return saved ? visit.redirect(notes_href(person->banner.reference) + "?done=saved") : visit.fault(saved.error());
}

struct Opened {
  About person;
  Note note;
};
Result<Opened> open_note(Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("note");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return fail(FaultKind::not_found, t("There is no such note. It may have been deleted already"));
  auto person = community::about(visit, *tx, *person_reference, purpose);
  if (!person) return tl::unexpected{person.error()};
  auto note = read_note(*tx, person->who.readable(), reference);
  if (!note) return fail(FaultKind::not_found, t("There is no such note. It may have been deleted already"));
  return Opened{*person, std::move(*note)};
}

Response show_amend(const Room& room, Visit& visit, const Opened& opened, Filled form, Html above, int status) {
  NoteForm model;
  model.action = note_href(opened.note.reference) + "/amend";
  model.form = std::move(form);
  model.version = opened.note.version;
  model.above = std::move(above);
  return show_form(room, visit, opened.person.banner, std::move(model), status);
}

Response open_amend(const Room& room, Visit& visit) {
  const auto opened = open_note(visit);
  if (!opened) return visit.fault(opened.error());
  return show_amend(room, visit, *opened, {fields_of(opened->note), {}}, {}, 200);
}

Response show_both(const Room& room, Visit& visit) {
  const auto now = open_note(visit);
  if (!now) return visit.fault(now.error());
  const drafts::TwoTexts texts{{t("The note")}, {now->note.words}, {community::text_in(visit.request.form.fields, "words")}};
  return show_amend(room, visit, *now, {visit.request.form.fields, {}}, community::someone_saved_first(texts), 409);
}

Response save_amended(const Room& room, Visit& visit) {
  const auto opened = open_note(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->note.version) return show_both(room, visit);
  auto problems = problems_in(typed, visit.today);
  if (!problems.empty()) return show_amend(room, visit, *opened, {typed, std::move(problems)}, {}, 422);
  Note note = note_in(typed);
  note.reference = opened->note.reference;
  note.version = opened->note.version;
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return rewrite_note(tx, opened->person.who, note, visit.line("", opened->person.who.id(), "")); });
  if (saved) return visit.redirect(notes_href(opened->person.banner.reference) + "?done=saved");
  return saved.error().kind == FaultKind::stale ? show_both(room, visit) : visit.fault(saved.error());
}

Response show_delete(const Room& room, Visit& visit, const Opened& opened, const Filled& form, int status) {
  const std::string back = notes_href(opened.person.banner.reference);
  govuk::Page page = community::page_about(room.people, opened.person.banner, t("Delete this note?"), back, visit.today, true);
  page.problems = form.problems;
  page.main = write_delete(visit.frame, form, note_href(opened.note.reference) + "/delete", back);
  return visit.page(page, status);
}

Response open_delete(const Room& room, Visit& visit) {
  const auto opened = open_note(visit);
  return opened ? show_delete(room, visit, *opened, {}, 200) : visit.fault(opened.error());
}

Response do_delete(const Room& room, Visit& visit) {
  const auto opened = open_note(visit);
  if (!opened) return visit.fault(opened.error());
  const std::string_view reason = kept_reason(visit.request.form.fields.get("reason"));
  if (reason.empty()) {
    Filled form{visit.request.form.fields, {}};
    community::wrong(form.problems, "reason", "missing", t("Choose why it is deleted"));
    return show_delete(room, visit, *opened, form, 422);
  }
  const auto deleted = visit.store.write([&](store::WriteTx& tx) { return delete_note(tx, opened->person.who, opened->note.reference, std::string{reason}, visit.line("", opened->person.who.id(), "")); });
  return deleted ? visit.redirect(notes_href(opened->person.banner.reference) + "?done=deleted") : visit.fault(deleted.error());
}

}  // namespace

access::Routes note_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/coordination", Permission::community_notes, with(room, notes_page)},
          {http::Method::post, "/people/:person/coordination", Permission::community_notes, with(room, save_new)},
          {http::Method::get, "/people/:person/coordination/new", Permission::community_notes, with(room, open_new)},
          {http::Method::get, "/people/:person/coordination/copy", Permission::community_notes, with(room, copy_page)},
          {http::Method::get, "/coordination/notes/:note/amend", Permission::community_notes, with(room, open_amend)},
          {http::Method::post, "/coordination/notes/:note/amend", Permission::community_notes, with(room, save_amended)},
          {http::Method::get, "/coordination/notes/:note/delete", Permission::community_notes, with(room, open_delete)},
          {http::Method::post, "/coordination/notes/:note/delete", Permission::community_notes, with(room, do_delete)}};
}

}  // namespace stepwise::coordination
