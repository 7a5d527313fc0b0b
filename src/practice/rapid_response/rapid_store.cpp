// SPDX-License-Identifier: Apache-2.0
#include "practice/rapid_response/rapid_store.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "practice/person/person.hpp"
#include "sql/rapid_response.hpp"
#include "store/rows.hpp"

namespace stepwise::rapid_response {
namespace {

Response response_of(const store::Row& row) {
  Response r;
  r.id = row.integer("rapid_response_id");
  r.reference = row.text("reference");
  r.version = row.integer("version");
  r.received_at = row.instant("received_at");
  r.danger = row.text("danger");
  r.what_happened = row.text("what_happened");
  r.who_at_risk = row.text("who_at_risk");
  r.done_so_far = row.text("done_so_far");
  r.contact_reference = row.text("contact_reference");
  r.team = maybe_id<TeamId>(row, "team_id");
  r.team_name = row.text("team_name");
  r.worker = maybe_id<StaffId>(row, "worker_id");
  r.worker_name = row.text("worker_name");
  r.taken_at = row.maybe_instant("taken_at");
  r.first_seen_at = row.maybe_instant("first_seen_at");
  r.seen_note = row.text("seen_note");
  r.next_at = row.maybe_instant("next_at");
  r.next_words = row.text("next_words");
  r.outcome = row.text("outcome");
  r.outcome_note = row.text("outcome_note");
  r.avoided_admission = row.text("avoided_admission");
  r.avoided_why = row.text("avoided_why");
  r.closed_at = row.maybe_instant("closed_at");
  r.closed_by_name = row.text("closed_by_name");
  r.recorded_by_name = row.text("recorded_by_name");
  return r;
}

Line line_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {response_of(row), row.id<PersonId>("person_id"), row.text("person_reference"), person::full_name(names), !row.is_null("died_on")};
}

/// Moments and codes, none of what was said.
std::string audit_json(const Response& r) {
  const auto moment = [](const std::optional<Instant>& at) { return at ? at->iso() : std::string{}; };
  return nlohmann::json{{"danger", r.danger}, {"worker", r.worker_name}, {"team", r.team_name}, {"first_seen_at", moment(r.first_seen_at)}, {"next_at", moment(r.next_at)},
                        {"outcome", r.outcome}, {"avoided_admission", r.avoided_admission}, {"closed_at", moment(r.closed_at)}}.dump();
}

std::optional<Date> closed_day(const Response& r) { return r.closed_at ? std::optional{r.closed_at->london_date()} : std::nullopt; }

store::AuditLine about(store::AuditLine line, const access::ChangeablePerson& who, const Response& response) {
  line.person = who.id();
  line.subject = "rapid_response:" + response.reference;
  line.after = audit_json(response);
  return line;
}

}  // namespace

std::int64_t insert_response(store::WriteTx& tx, PersonId person, const Response& r, std::string_view form_token) {
  if (r.reference.empty()) throw std::logic_error{"a rapid response is inserted with its reference"};
  const auto id = tx.next_id("rapid_response");
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(sql::rapid_response::response_insert,
         {{"person_id", person}, {"rapid_response_id", id}, {"reference", r.reference}, {"version", r.version}, {"received_at", r.received_at}, {"received_on", r.received_at.london_date()}, {"closed_on", closed_day(r)}, {"danger", r.danger},
          {"what_happened", r.what_happened}, {"who_at_risk", r.who_at_risk}, {"done_so_far", r.done_so_far}, {"contact_reference", r.contact_reference}, {"team_id", r.team},
          {"team_name", r.team_name}, {"worker_id", r.worker}, {"worker_name", r.worker_name}, {"taken_at", r.taken_at}, {"first_seen_at", r.first_seen_at}, {"seen_note", r.seen_note},
          {"next_at", r.next_at}, {"next_words", r.next_words}, {"outcome", r.outcome}, {"outcome_note", r.outcome_note}, {"avoided_admission", r.avoided_admission},
          {"avoided_why", r.avoided_why}, {"closed_at", r.closed_at}, {"closed_by_name", r.closed_by_name}, {"recorded_by_name", r.recorded_by_name}, {"form_token", token}});
  return id;
}

void insert_piece(store::WriteTx& tx, PersonId person, std::int64_t response, const Piece& piece, std::string_view form_token) {
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(sql::rapid_response::task_insert, {{"person_id", person}, {"rapid_task_id", tx.next_id("rapid_task")}, {"rapid_response_id", response}, {"done_at", piece.done_at},
                                            {"level", piece.level}, {"what", piece.what}, {"by_name", piece.by_name}, {"form_token", token}});
}

Result<std::string> keep_new(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& response, std::string_view form_token, store::AuditLine line) {
  if (const auto first = tx.one(sql::rapid_response::response_by_token, {{"form_token", form_token}})) {
    if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
    return first->text("reference");
  }
  insert_response(tx, who.id(), response, form_token);
  tx.audit(about(std::move(line), who, response));
  tx.touch(who.id());
  return response.reference;
}

Result<void> keep_changed(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& r, store::AuditLine line) {
  const auto before = read_response(tx, who.readable(), r.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such rapid response"));
  const auto changed = tx.run(
      sql::rapid_response::response_update,
      {{"person_id", who.id()}, {"reference", r.reference}, {"version", r.version}, {"closed_on", closed_day(r)}, {"danger", r.danger}, {"what_happened", r.what_happened}, {"who_at_risk", r.who_at_risk},
       {"done_so_far", r.done_so_far}, {"team_id", r.team}, {"team_name", r.team_name}, {"worker_id", r.worker}, {"worker_name", r.worker_name}, {"taken_at", r.taken_at},
       {"first_seen_at", r.first_seen_at}, {"seen_note", r.seen_note}, {"next_at", r.next_at}, {"next_words", r.next_words}, {"outcome", r.outcome}, {"outcome_note", r.outcome_note},
       {"avoided_admission", r.avoided_admission}, {"avoided_why", r.avoided_why}, {"closed_at", r.closed_at}, {"closed_by_name", r.closed_by_name}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody saved this first. Look at what it says now, and save again if it is still needed"));
  line = about(std::move(line), who, r);
  line.before = audit_json(*before);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

Result<void> keep_piece(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& response, const Piece& piece, std::string_view form_token, store::AuditLine line) {
  if (tx.one(sql::rapid_response::task_by_token, {{"form_token", form_token}})) return {};
  insert_piece(tx, who.id(), response.id, piece, form_token);
  line = about(std::move(line), who, response);
  line.after = nlohmann::json{{"level", piece.level}, {"done_at", piece.done_at.iso()}}.dump();
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::rapid_response::person_of_response, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Response> read_response(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::rapid_response::response_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  return response_of(*row);
}

std::vector<Response> read_responses(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Response> all;
  for (const auto& row : tx.all(sql::rapid_response::responses_of_person, {{"person_id", who.id()}})) all.push_back(response_of(row));
  return all;
}

std::vector<Piece> read_pieces(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t response) {
  std::vector<Piece> all;
  for (const auto& row : tx.all(sql::rapid_response::tasks_of, {{"person_id", who.id()}, {"rapid_response_id", response}}))
    all.push_back({row.integer("rapid_task_id"), row.instant("done_at"), row.text("level"), row.text("what"), row.text("by_name")});
  return all;
}

std::vector<Line> read_queue(store::ReadTx& tx, const RapidLists& lists) {
  std::vector<Line> all;
  tx.each(sql::rapid_response::queue, {}, [&](const store::Row& row) { all.push_back(line_of(row)); });
  std::ranges::sort(all, [&](const Line& a, const Line& b) { return comes_before(a.response, b.response, lists); });
  return all;
}

std::int64_t restricted_in_queue(store::ReadTx& tx) { return tx.one(sql::rapid_response::queue_restricted, {})->integer("total"); }

std::vector<Line> read_ended(store::ReadTx& tx, Instant since) {
  std::vector<Line> all;
  tx.each(sql::rapid_response::closed_since, {{"from_at", since}}, [&](const store::Row& row) { all.push_back(line_of(row)); });
  return all;
}

std::vector<Worker> read_workers(store::ReadTx& tx) {
  std::vector<Worker> all;
  for (const auto& row : tx.all(sql::rapid_response::workers, {}))
    all.push_back({row.text("reference"), {row.id<StaffId>("staff_id"), row.text("name"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")}});
  return all;
}

}  // namespace stepwise::rapid_response
