// SPDX-License-Identifier: Apache-2.0
#include "practice/work/to_do_store.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"
#include "sql/work.hpp"
#include "store/rows.hpp"

namespace stepwise::work {
namespace {

ToDo to_do_of(const store::Row& row) {
  ToDo out;
  out.reference = row.text("reference");
  out.version = row.integer("version");
  out.words = row.text("words");
  out.due_on = row.date("due_on");
  out.person = maybe_id<PersonId>(row, "person_id");
  out.person_reference = row.text("person_reference");
  out.restricted = row.flag("restricted");
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  if (out.person) out.person_name = person::full_name(names);
  out.team = maybe_id<TeamId>(row, "team_id");
  out.worker = maybe_id<StaffId>(row, "worker_id");
  out.worker_name = row.text("worker_name");
  out.made_by = row.id<StaffId>("made_by_id");
  out.made_by_name = row.text("made_by_name");
  out.made_at = row.instant("made_at");
  out.done_at = row.maybe_instant("done_at");
  out.done_by_name = row.text("done_by_name");
  out.done_note = row.text("done_note");
  return out;
}

nlohmann::json json_of(const ToDo& to_do) { return {{"due_on", to_do.due_on.iso()}, {"worker", to_do.worker_name}, {"words", to_do.words}}; }

void tell(store::WriteTx& tx, store::AuditLine line, std::string_view action, const ToDo& to_do) {
  line.action = std::string{action};
  line.person = to_do.person;
  line.subject = "to_do:" + to_do.reference;
  tx.audit(line);
  if (to_do.person) tx.touch(*to_do.person);
}

Result<void> update(store::WriteTx& tx, const ToDo& to_do) {
  const auto changed = tx.run(sql::work::to_do_update, {{"reference", to_do.reference}, {"version", to_do.version}, {"words", to_do.words}, {"due_on", to_do.due_on},
                                                        {"team_id", to_do.team}, {"worker_id", to_do.worker}, {"worker_name", to_do.worker_name}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this first, or it is done already. Look at it again"));
  return {};
}

}  // namespace

Result<std::string> add_to_do(store::WriteTx& tx, Random& random, const access::ChangeablePerson* who, ToDo to_do, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::work::to_do_by_token, {{"form_token", form_token}})) return first->text("reference");
  to_do.reference = new_reference(random);
  to_do.person = who != nullptr ? std::optional{who->id()} : std::nullopt;
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional{std::string{form_token}};
  tx.run(sql::work::to_do_insert, {{"reference", to_do.reference}, {"words", to_do.words}, {"due_on", to_do.due_on}, {"person_id", to_do.person}, {"team_id", to_do.team},
                                   {"worker_id", to_do.worker}, {"worker_name", to_do.worker_name}, {"made_by_id", to_do.made_by}, {"made_by_name", to_do.made_by_name},
                                   {"made_at", tx.now()}, {"form_token", token}});
  line.after = json_of(to_do).dump();
  tell(tx, std::move(line), "to_do.added", to_do);
  return to_do.reference;
}

Result<void> change_to_do(store::WriteTx& tx, const ToDo& changed, store::AuditLine line) {
  const auto before = read_to_do(tx, changed.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such thing to do"));
  if (auto kept = update(tx, changed); !kept) return kept;
  line.before = json_of(*before).dump();
  line.after = json_of(changed).dump();
  tell(tx, std::move(line), "to_do.changed", *before);
  return {};
}

Result<void> finish_to_do(store::WriteTx& tx, std::string_view reference, std::string_view note, std::string_view by_name, store::AuditLine line) {
  const auto before = read_to_do(tx, reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such thing to do"));
  if (tx.run(sql::work::to_do_done, {{"reference", reference}, {"at", tx.now()}, {"by_name", by_name}, {"note", note}}) == 0)
    return fail(FaultKind::stale, t("This is done already"));
  line.after = nlohmann::json{{"done_by", by_name}, {"note", note}}.dump();
  tell(tx, std::move(line), "to_do.done", *before);
  return {};
}

Result<void> give_to_do(store::WriteTx& tx, std::string_view reference, const Receiver& to, store::AuditLine line) {
  auto to_do = read_to_do(tx, reference);
  if (!to_do || to_do->done_at) return fail(FaultKind::stale, t("This is done already"));
  to_do->worker = to.id;
  to_do->worker_name = to.name;
  to_do->team = to.team;
  return change_to_do(tx, *to_do, std::move(line));
}

std::optional<ToDo> read_to_do(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::work::to_do_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return to_do_of(*row);
}

std::vector<ToDo> to_dos_of(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<ToDo> out;
  for (const auto& row : tx.all(sql::work::to_dos_of_person, {{"person_id", who.id()}})) out.push_back(to_do_of(row));
  return out;
}

std::vector<task::Task> to_do_tasks(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> out;
  for (const auto& row : tx.all(sql::work::to_dos_due, {{"staff_id", asked.worker ? asked.worker->value() : -1}, {"team_id", asked.worker || !asked.team ? -1 : asked.team->value()},
                                                       {"until", asked.until}, {"row_limit", asked.limit}})) {
    ToDo one = to_do_of(row);
    out.push_back({.kind = std::string{to_do_kinds}, .reference = one.reference, .title = std::move(one.words), .href = "/work/to-do/" + one.reference,
                   .person_reference = std::move(one.person_reference), .person_name = std::move(one.person_name), .team = one.team, .worker = one.worker,
                   .worker_name = std::move(one.worker_name), .due = one.due_on});
  }
  return out;
}

std::int64_t to_dos_left_out(store::ReadTx& tx, const task::Asked& asked) {
  return tx.one(sql::work::to_dos_left_out, {{"staff_id", asked.worker ? asked.worker->value() : -1}, {"team_id", asked.worker || !asked.team ? -1 : asked.team->value()}, {"until", asked.until}})
      ->integer("total");
}

}  // namespace stepwise::work
