// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/coordination_store.hpp"

#include "practice/person/person.hpp"
#include "sql/coordination.hpp"
#include "store/drafts.hpp"
#include "store/rows.hpp"

namespace stepwise::coordination {
namespace {

constexpr int most_rows = 500;

std::optional<std::string> token_of(std::string_view token) { return token.empty() ? std::nullopt : std::optional<std::string>{token}; }

Note note_of(const store::Row& row) {
  return {row.integer("coordination_note_id"), row.text("reference"), row.integer("version"), row.date("written_on"), row.text("words"), row.text("person_agrees"), row.maybe_date("meet_again_on"),
          maybe_id<StaffId>(row, "by_id"), row.text("by_name"), row.text("team_name")};
}

Hello hello_of(const store::Row& row) {
  return {row.integer("coordination_hello_id"), row.text("reference"), row.integer("version"), row.date("met_on"), row.text("first_name"), row.text("area"), row.text("talked_about"), row.text("offered"),
          maybe_id<StaffId>(row, "by_id"), row.text("by_name"), row.text("team_name")};
}

void tell(store::WriteTx& tx, store::AuditLine line, std::string action, std::optional<PersonId> person, std::string subject) {
  line.action = std::move(action);
  line.person = person;
  line.subject = std::move(subject);
  line.before = line.after = "";
  tx.audit(line);
}

}  // namespace

void insert_note(store::WriteTx& tx, PersonId person, const Note& note, std::string_view form_token) {
  tx.run(sql::coordination::note_insert, {{"person_id", person}, {"coordination_note_id", tx.next_id("coordination_note")}, {"reference", note.reference}, {"written_on", note.written_on},
                                          {"words", note.words}, {"person_agrees", note.person_agrees}, {"meet_again_on", note.meet_again_on}, {"by_id", note.by}, {"by_name", note.by_name},
                                          {"team_name", note.team_name}, {"form_token", token_of(form_token)}});
}

std::string write_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Note& note, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::coordination::note_by_token, {{"form_token", form_token}})) return first->text("reference");
  insert_note(tx, who.id(), note, form_token);
  if (line.actor && !form_token.empty()) store::delete_draft(tx, *line.actor, form_token);
  tell(tx, std::move(line), "coordination.note_written", who.id(), "coordination_note:" + note.reference);
  tx.touch(who.id());
  return note.reference;
}

Result<void> rewrite_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Note& note, store::AuditLine line) {
  const auto changed = tx.run(sql::coordination::note_update, {{"person_id", who.id()}, {"reference", note.reference}, {"version", note.version}, {"written_on", note.written_on}, {"words", note.words},
                                                               {"person_agrees", note.person_agrees}, {"meet_again_on", note.meet_again_on}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this note first, or it was deleted. Open the notes again to see"));
  tell(tx, std::move(line), "coordination.note_changed", who.id(), "coordination_note:" + note.reference);
  tx.touch(who.id());
  return {};
}

Result<void> delete_note(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string reason, store::AuditLine line) {
  if (tx.run(sql::coordination::note_delete, {{"person_id", who.id()}, {"reference", reference}}) == 0) return fail(FaultKind::not_found, t("There is no such note. It may have been deleted already"));
  line.reason = std::move(reason);
  tell(tx, std::move(line), "coordination.note_deleted", who.id(), "coordination_note:" + std::string{reference});
  tx.touch(who.id());
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view note_reference) {
  const auto row = tx.one(sql::coordination::person_of_note, {{"reference", note_reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::vector<Note> read_notes(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Note> notes;
  for (const auto& row : tx.all(sql::coordination::notes_of_person, {{"person_id", who.id()}})) notes.push_back(note_of(row));
  return notes;
}

std::optional<Note> read_note(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::coordination::note_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  return note_of(*row);
}

std::vector<ToMeet> to_meet(store::ReadTx& tx, StaffId worker) {
  std::vector<ToMeet> people;
  for (const auto& row : tx.all(sql::coordination::to_meet, {{"by_id", worker}, {"row_limit", most_rows}})) {
    person::Details names;
    names.given_name = row.text("given_name");
    names.family_name = row.text("family_name");
    people.push_back({row.date("meet_again_on"), row.text("person_reference"), person::full_name(names)});
  }
  return people;
}

void insert_hello(store::WriteTx& tx, const Hello& hello, std::string_view form_token) {
  tx.run(sql::coordination::hello_insert, {{"coordination_hello_id", tx.next_id("coordination_hello")}, {"reference", hello.reference}, {"met_on", hello.met_on}, {"first_name", hello.first_name},
                                           {"area", hello.area}, {"talked_about", hello.talked_about}, {"offered", hello.offered}, {"by_id", hello.by}, {"by_name", hello.by_name},
                                           {"team_name", hello.team_name}, {"form_token", token_of(form_token)}});
}

std::string write_hello(store::WriteTx& tx, const Hello& hello, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::coordination::hello_by_token, {{"form_token", form_token}})) return first->text("reference");
  insert_hello(tx, hello, form_token);
  tell(tx, std::move(line), "coordination.hello_written", std::nullopt, "coordination_hello:" + hello.reference);
  return hello.reference;
}

Result<void> delete_hello(store::WriteTx& tx, std::string_view reference, std::string reason, store::AuditLine line) {
  if (tx.run(sql::coordination::hello_delete, {{"reference", reference}}) == 0) return fail(FaultKind::not_found, t("There is no such note. It may have been deleted already"));
  line.reason = std::move(reason);
  tell(tx, std::move(line), "coordination.hello_deleted", std::nullopt, "coordination_hello:" + std::string{reference});
  return {};
}

std::optional<Hello> read_hello(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::coordination::hello_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return hello_of(*row);
}

std::vector<Hello> read_hellos(store::ReadTx& tx, Date since) {
  std::vector<Hello> hellos;
  for (const auto& row : tx.all(sql::coordination::hellos_since, {{"since", since}, {"row_limit", most_rows}})) hellos.push_back(hello_of(row));
  return hellos;
}

}  // namespace stepwise::coordination
