// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_store.hpp"

#include <algorithm>
#include <stdexcept>

#include "practice/discharge/discharge_rows.hpp"
#include "sql/discharge.hpp"
#include "store/drafts.hpp"

namespace stepwise::discharge {
namespace {

namespace statements = sql::discharge;

void insert_notice(store::WriteTx& tx, PersonId person, std::int64_t discharge, std::int64_t number, const KeptNotice& notice) {
  tx.run(statements::notice_insert,
         {{"person_id", person}, {"discharge_id", discharge}, {"notice_id", number}, {"kind", notice.kind}, {"received_on", notice.received_on}, {"ward", notice.ward},
          {"expected_on", notice.expected_on}, {"sent_by", notice.sent_by}, {"why", notice.why}, {"came_by", notice.came_by}, {"recorded_by", notice.recorded_by},
          {"recorded_at", tx.now()}});
}

void insert_delays(store::WriteTx& tx, PersonId person, std::int64_t discharge, const std::vector<Delay>& delays) {
  for (const auto& delay : delays)
    tx.run(statements::delay_insert, {{"person_id", person}, {"discharge_id", discharge}, {"from_on", delay.from_on}, {"reason", delay.reason}, {"note", delay.note}});
}

/// Notices and delays of a person's stays, put where they belong.
void complete(store::ReadTx& tx, PersonId person, std::vector<Discharge>& discharges) {
  const auto with_id = [&](std::int64_t id) -> Discharge* {
    for (auto& one : discharges)
      if (one.id == id) return &one;
    return nullptr;
  };
  for (const auto& row : tx.all(statements::delays_of_person, {{"person_id", person}}))
    if (auto* one = with_id(row.integer("discharge_id"))) one->delays.push_back({row.date("from_on"), row.text("reason"), row.text("note")});
  for (const auto& row : tx.all(statements::notices_of_person, {{"person_id", person}}))
    if (auto* one = with_id(row.integer("discharge_id")))
      one->notices.push_back({row.text("kind"), row.date("received_on"), row.text("ward"), row.maybe_date("expected_on"), row.text("sent_by"), row.text("why"),
                              row.text("came_by"), row.text("recorded_by")});
}

std::optional<Discharge> same_stay(store::ReadTx& tx, PersonId person, const Notice& notice) {
  const auto row = tx.one(statements::discharge_by_stay, {{"person_id", person}, {"hospital_key", hospital_key(notice.hospital)}, {"admitted_on", notice.admitted_on}});
  if (!row) return std::nullopt;
  std::vector<Discharge> one{discharge_of(*row)};
  complete(tx, person, one);
  return std::move(one.front());
}

}  // namespace

std::int64_t insert_discharge(store::WriteTx& tx, PersonId person, const Discharge& discharge, std::string_view form_token) {
  if (discharge.reference.empty()) throw std::logic_error{"a stay is inserted with its reference"};
  const std::int64_t id = tx.next_id("hospital_discharge");
  const Notice& notice = discharge.notice;
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(statements::discharge_insert,
         {{"person_id", person}, {"discharge_id", id}, {"reference", discharge.reference}, {"version", discharge.version}, {"hospital", notice.hospital},
          {"ward", notice.ward}, {"admitted_on", notice.admitted_on}, {"admission", notice.admission}, {"sent_by", notice.sent_by},
          {"nhs_number_sent", notice.nhs_number}, {"consent", notice.consent}, {"continuing_care", notice.continuing_care}, {"why", notice.why},
          {"notice_kind", notice.kind}, {"notice_received_on", notice.received_on}, {"assessment_notice_on", discharge.assessment_notice_on},
          {"discharge_notice_on", discharge.discharge_notice_on}, {"expected_on", notice.expected_on}, {"ready_on", discharge.ready_on},
          {"left_on", discharge.left_on}, {"died_on", discharge.died_on}, {"withdrawn_on", discharge.withdrawn_on},
          {"withdrawn_reason", discharge.withdrawn_reason}, {"destination", discharge.destination}, {"pathway", discharge.pathway},
          {"referred_for_help", discharge.referred_for_help}, {"followed_up_on", discharge.followed_up_on}, {"follow_up_words", discharge.follow_up_words},
          {"team_id", discharge.owner.team}, {"team_name", discharge.owner.team_name}, {"worker_id", discharge.owner.worker},
          {"worker_name", discharge.owner.worker_name}, {"next_on", discharge.next_on}, {"next_step", discharge.next_step},
          {"recorded_at", discharge.recorded_at}, {"hospital_key", hospital_key(notice.hospital)}, {"form_token", token}});
  for (std::size_t i = 0; i < discharge.notices.size(); ++i) insert_notice(tx, person, id, static_cast<std::int64_t>(i) + 1, discharge.notices[i]);
  insert_delays(tx, person, id, discharge.delays);
  return id;
}

Result<Recorded> record_notice(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Recording& recording, Date today) {
  if (!recording.form_token.empty())
    if (const auto first = tx.one(statements::discharge_by_token, {{"form_token", recording.form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      return Recorded{first->text("reference"), Arrival::same};
    }
  const auto on_record = same_stay(tx, who.id(), recording.notice);
  if (on_record && !allows(status_of(*on_record), Action::notice))
    return fail(FaultKind::invalid, t("This stay in hospital has ended on record. Check the day of admission"));
  const std::string_view by = recording.line.actor_name;
  Taken taken = take_notice(on_record, recording.notice, recording.owner, recording.came_by, by, today);
  if (recording.line.actor && !recording.draft.empty()) store::delete_draft(tx, *recording.line.actor, recording.draft);
  if (taken.arrival == Arrival::same) return Recorded{taken.discharge.reference, Arrival::same};
  store::AuditLine line = recording.line;
  if (taken.arrival == Arrival::again) {
    line.action = "discharge.notice_again";
    if (auto saved = save_discharge(tx, who, taken.discharge, line); !saved) return tl::unexpected{saved.error()};
    return Recorded{taken.discharge.reference, Arrival::again};
  }
  taken.discharge.reference = new_reference(random);
  taken.discharge.recorded_at = tx.now();
  insert_discharge(tx, who.id(), taken.discharge, recording.form_token);
  line.action = "discharge.notice_recorded";
  line.person = who.id();
  line.subject = "discharge:" + taken.discharge.reference;
  line.after = whole_json(taken.discharge);
  tx.audit(line);
  tx.touch(who.id());
  return Recorded{taken.discharge.reference, Arrival::first};
}

Result<Recorded> withdraw_notice(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording, const Lists& lists, Date today) {
  const auto on_record = same_stay(tx, who.id(), recording.notice);
  if (!on_record) return fail(FaultKind::not_found, t("No stay in this hospital from this day is on record, so there is nothing to withdraw"));
  const Notice& sent = recording.notice;
  const bool is_overtaken = std::ranges::any_of(on_record->notices, [&](const KeptNotice& kept) {
    return kept.kind == "withdrawal" ? kept.received_on == *sent.received_on && kept.why == sent.why : kept.received_on > *sent.received_on;
  });
  if (on_record->withdrawn_on || is_overtaken) return Recorded{on_record->reference, Arrival::same};
  const Step step{.on = sent.received_on, .words = sent.why};
  if (const auto problems = problems_of(Action::withdraw, step, *on_record, lists, today); !problems.empty()) return fail(FaultKind::invalid, problems.front().sentence);
  Discharge changed = after(*on_record, Action::withdraw, step, today, recording.line.actor_name);
  changed.notices.back().sent_by = sent.sent_by;
  changed.notices.back().came_by = recording.came_by;
  store::AuditLine line = recording.line;
  line.action = "discharge.withdrawn";
  if (auto saved = save_discharge(tx, who, changed, line); !saved) return tl::unexpected{saved.error()};
  return Recorded{changed.reference, Arrival::again};
}

Result<void> save_discharge(store::WriteTx& tx, const access::ChangeablePerson& who, const Discharge& discharge, store::AuditLine line) {
  const auto before = read_discharge(tx, who.readable(), discharge.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such notice"));
  const Notice& notice = discharge.notice;
  const auto changed = tx.run(
      statements::discharge_update,
      {{"person_id", who.id()}, {"discharge_id", before->id}, {"version", discharge.version}, {"hospital", notice.hospital}, {"ward", notice.ward},
       {"admission", notice.admission}, {"sent_by", notice.sent_by}, {"nhs_number_sent", notice.nhs_number}, {"consent", notice.consent},
       {"continuing_care", notice.continuing_care}, {"why", notice.why}, {"notice_kind", notice.kind}, {"notice_received_on", notice.received_on},
       {"assessment_notice_on", discharge.assessment_notice_on}, {"discharge_notice_on", discharge.discharge_notice_on}, {"expected_on", notice.expected_on},
       {"ready_on", discharge.ready_on}, {"left_on", discharge.left_on}, {"died_on", discharge.died_on}, {"withdrawn_on", discharge.withdrawn_on},
       {"withdrawn_reason", discharge.withdrawn_reason}, {"destination", discharge.destination}, {"pathway", discharge.pathway},
       {"referred_for_help", discharge.referred_for_help}, {"followed_up_on", discharge.followed_up_on}, {"follow_up_words", discharge.follow_up_words},
       {"team_id", discharge.owner.team}, {"team_name", discharge.owner.team_name}, {"worker_id", discharge.owner.worker},
       {"worker_name", discharge.owner.worker_name}, {"next_on", discharge.next_on}, {"next_step", discharge.next_step}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone changed this stay in hospital first. Look at what it says now, and save again if it still holds"));
  tx.run(statements::delays_delete, {{"person_id", who.id()}, {"discharge_id", before->id}});
  insert_delays(tx, who.id(), before->id, discharge.delays);
  for (std::size_t i = before->notices.size(); i < discharge.notices.size(); ++i)
    insert_notice(tx, who.id(), before->id, static_cast<std::int64_t>(i) + 1, discharge.notices[i]);
  line.person = who.id();
  line.subject = "discharge:" + discharge.reference;
  std::tie(line.before, line.after) = changed_json(*before, discharge);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view discharge_reference) {
  const auto row = tx.one(statements::person_of_discharge, {{"reference", discharge_reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Discharge> read_discharge(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(statements::discharge_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  std::vector<Discharge> one{discharge_of(*row)};
  complete(tx, who.id(), one);
  return std::move(one.front());
}

std::vector<Discharge> read_discharges(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Discharge> all;
  for (const auto& row : tx.all(statements::discharges_of_person, {{"person_id", who.id()}})) all.push_back(discharge_of(row));
  complete(tx, who.id(), all);
  return all;
}

std::vector<Numbered> people_with_nhs_number(store::ReadTx& tx, std::string_view nhs_number) {
  std::vector<Numbered> people;
  for (const auto& row : tx.all(statements::people_by_nhs_number, {{"nhs_number", nhs_number}}))
    people.push_back({row.id<PersonId>("person_id"), row.text("reference"), row.text("family_name"), row.flag("restricted"), row.maybe_date("born_on"), row.maybe_date("died_on")});
  return people;
}

std::string discharge_href(std::string_view reference) { return "/discharges/" + std::string{reference}; }

}  // namespace stepwise::discharge
