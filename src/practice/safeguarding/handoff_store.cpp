// SPDX-License-Identifier: Apache-2.0
#include "practice/safeguarding/handoff_store.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "practice/person/person.hpp"
#include "sql/safeguarding.hpp"
#include "store/drafts.hpp"
#include "store/rows.hpp"

namespace stepwise::safeguarding {
namespace {

std::string joined(const std::vector<std::string>& codes) {
  std::string all;
  for (const auto& code : codes) all += (all.empty() ? "" : ",") + code;
  return all;
}

std::vector<std::string> codes_of(const std::string& text) {
  std::vector<std::string> codes;
  if (text.empty()) return codes;
  for (const auto code : split(text, ',')) codes.emplace_back(code);
  return codes;
}

Handoff handoff_of(const store::Row& row) {
  return {.concern = row.text("concern"), .kinds = codes_of(row.text("kinds")), .who = row.text("who"), .happened = row.text("happened"), .safety = row.text("safety"),
          .safety_action = row.text("safety_action"), .wanted_asked = row.text("wanted_asked"), .wanted = row.text("wanted"), .consent = row.text("consent"),
          .override_reason = row.text("override_reason"), .capacity = row.text("capacity"), .capacity_words = row.text("capacity_words"), .test_needs = row.text("test_needs"),
          .test_risk = row.text("test_risk"), .test_protect = row.text("test_protect"), .tests_words = row.text("tests_words"), .advocate = row.text("advocate"),
          .advocate_name = row.text("advocate_name"), .told = row.text("told"), .sent_to = row.text("sent_to")};
}

Sent sent_of(const store::Row& row) {
  Sent sent{row.integer("handoff_id"), row.text("reference"), row.text("origin"), handoff_of(row),
            {maybe_id<StaffId>(row, "sent_by_id"), row.text("sent_by_name"), row.text("sent_by_role"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")},
            row.instant("sent_at"), std::nullopt};
  if (const auto at = row.maybe_instant("received_at")) sent.receipt = Receipt{*at, row.text("received_by_name"), row.text("received_by_role"), row.text("received_words")};
  return sent;
}

QueueLine line_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {row.text("reference"), row.text("safety"), row.text("sent_to"), row.instant("sent_at"),
          {maybe_id<StaffId>(row, "sent_by_id"), row.text("sent_by_name"), "", maybe_id<TeamId>(row, "team_id"), row.text("team_name")},
          row.maybe_instant("received_at"), row.text("received_by_name"), row.text("person_reference"), person::full_name(names)};
}

}  // namespace

int receipt_hours(store::ReadTx& tx) {
  return static_cast<int>(store::number_setting(tx, receipt_setting));
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::safeguarding::person_of_handoff, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Sent> read_handoff(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::safeguarding::handoff_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  return sent_of(*row);
}

std::vector<Sent> read_handoffs(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Sent> all;
  for (const auto& row : tx.all(sql::safeguarding::handoffs_of_person, {{"person_id", who.id()}})) all.push_back(sent_of(row));
  return all;
}

void insert_handoff(store::WriteTx& tx, PersonId person, const Sent& sent, std::string_view form_token) {
  if (sent.reference.empty()) throw std::logic_error{"a hand-off is inserted with its reference"};
  const Handoff& it = sent.handoff;
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  const Receipt receipt = sent.receipt.value_or(Receipt{});
  const auto received_at = sent.receipt ? std::optional{receipt.at} : std::nullopt;
  tx.run(sql::safeguarding::handoff_insert,
         {{"person_id", person}, {"handoff_id", tx.next_id("safeguarding_handoff")}, {"reference", sent.reference}, {"origin", sent.origin}, {"concern", it.concern},
          {"kinds", joined(it.kinds)}, {"who", it.who}, {"happened", it.happened}, {"safety", it.safety}, {"safety_action", it.safety_action}, {"wanted", it.wanted},
          {"wanted_asked", it.wanted_asked}, {"consent", it.consent}, {"override_reason", it.override_reason}, {"capacity", it.capacity},
          {"capacity_words", it.capacity_words}, {"test_needs", it.test_needs}, {"test_risk", it.test_risk}, {"test_protect", it.test_protect},
          {"tests_words", it.tests_words}, {"advocate", it.advocate}, {"advocate_name", it.advocate_name}, {"told", it.told}, {"sent_to", it.sent_to},
          {"sent_at", sent.sent_at}, {"sent_by_id", sent.sender.id}, {"sent_by_name", sent.sender.name}, {"sent_by_role", sent.sender.role}, {"team_id", sent.sender.team},
          {"team_name", sent.sender.team_name}, {"received_at", received_at}, {"received_by_name", receipt.by}, {"received_by_role", receipt.role},
          {"received_words", receipt.words}, {"form_token", token}});
}

Result<std::string> send_handoff(store::WriteTx& tx, const access::ChangeablePerson& who, const Sent& sent, std::string_view form_token, store::AuditLine line) {
  if (const auto first = form_token.empty() ? std::nullopt : tx.one(sql::safeguarding::handoff_by_token, {{"form_token", form_token}})) {
    if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
    return first->text("reference");
  }
  insert_handoff(tx, who.id(), sent, form_token);
  line.action = "safeguarding.handed_over";
  line.person = who.id();
  line.subject = "handoff:" + sent.reference;
  tx.audit(line);
  if (!form_token.empty() && line.actor) store::delete_draft(tx, *line.actor, form_token);
  tx.touch(who.id());
  return sent.reference;
}

Result<void> receive_handoff(store::WriteTx& tx, const access::ReadablePerson& who, const Sent& sent, const Receipt& receipt, store::AuditLine line) {
  const auto changed = tx.run(sql::safeguarding::handoff_received, {{"person_id", who.id()}, {"handoff_id", sent.id}, {"received_at", receipt.at}, {"received_by_name", receipt.by},
                                                                     {"received_by_role", receipt.role}, {"received_words", receipt.words}});
  if (changed == 0) return {};
  line.action = "safeguarding.received";
  line.person = who.id();
  line.subject = "handoff:" + sent.reference;
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

std::vector<QueueLine> list_waiting(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> sender, int limit) {
  std::vector<QueueLine> lines;
  tx.each(sql::safeguarding::handoffs_waiting, {{"team_id", team ? team->value() : 0}, {"worker_id", sender ? sender->value() : 0}, {"row_limit", limit}},
          [&](const store::Row& row) { lines.push_back(line_of(row)); });
  return lines;
}

std::vector<QueueLine> list_received(store::ReadTx& tx, Instant since, int limit) {
  std::vector<QueueLine> lines;
  tx.each(sql::safeguarding::handoffs_lately, {{"since", since}, {"row_limit", limit}}, [&](const store::Row& row) { lines.push_back(line_of(row)); });
  return lines;
}

std::int64_t restricted_in_queue(store::ReadTx& tx, Instant since) { return tx.one(sql::safeguarding::restricted_waiting, {{"since", since}})->integer("total"); }

}  // namespace stepwise::safeguarding
