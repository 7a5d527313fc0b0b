// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/messages.hpp"

#include "access/council.hpp"
#include "base/text.hpp"
#include "practice/appointment/appointment_rows.hpp"
#include "practice/appointment/venue_store.hpp"
#include "practice/person/person.hpp"
#include "sql/appointment.hpp"

namespace stepwise::appointment {
namespace {

bool is_written(std::string_view told_by) { return !told_by.empty() && told_by != "call"; }

void write_down(store::WriteTx& tx, Random& random, PersonId person, const Appointment& appointment, Telling telling, std::string_view council) {
  const Diary diary = read_venues(tx, tx.now().london_date());
  const Venue* venue = appointment.venue ? diary.venue(*appointment.venue) : nullptr;
  tx.run(sql::appointment::message_insert,
         {{"person_id", person}, {"message_id", tx.next_id("appointment_message")}, {"reference", new_reference(random)},
          {"appointment_reference", appointment.reference}, {"kind", telling_key(telling)}, {"means", appointment.told_by}, {"sent_to", appointment.told_to},
          {"words", plain(message_words(telling, appointment, venue, council))}, {"made_at", tx.now()}});
}

}  // namespace

void drop_messages(store::WriteTx& tx, PersonId person, std::string_view appointment_reference) {
  tx.run(sql::appointment::messages_drop, {{"person_id", person}, {"appointment_reference", appointment_reference}, {"dropped_at", tx.now()}});
}

void tell(store::WriteTx& tx, Random& random, PersonId person, const Appointment& appointment, Telling telling, std::string_view council) {
  drop_messages(tx, person, appointment.reference);
  if (!is_written(appointment.told_by)) return;
  write_down(tx, random, person, appointment, telling, council);
  if (telling == Telling::cancelled || !appointment.start) return;
  const Instant at = noon(appointment.start->london_date() - reminder_days);
  if (at > tx.now()) tx.outbox({std::string{reminder_kind}, appointment.reference + "/" + std::to_string(appointment.start->microseconds), "{}", at});
}

Result<void> write_reminder(store::WriteTx& tx, Random& random, const store::Outgoing& item) {
  const auto cut = item.key.find('/');
  const auto row = tx.one(sql::appointment::appointment_for_reminder, {{"reference", item.key.substr(0, cut)}});
  const auto start = cut == std::string::npos ? std::nullopt : parse_number(item.key.substr(cut + 1));
  if (!row || !start || !row->is_null("died_on")) return {};
  const Appointment appointment = appointment_of(*row);
  if (appointment.cancelled_on || !appointment.start || appointment.start->microseconds != *start || *appointment.start <= tx.now()) return {};
  if (!still_held(appointment, read_venues(tx, tx.now().london_date()))) return {};
  write_down(tx, random, row->id<PersonId>("person_id"), appointment, Telling::reminder, access::read_council(tx).name);
  tx.touch(row->id<PersonId>("person_id"));
  return {};
}

std::vector<Notice> read_messages(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view appointment_reference) {
  std::vector<Notice> all;
  for (const auto& row : tx.all(sql::appointment::messages_of, {{"person_id", who.id()}, {"appointment_reference", appointment_reference}})) all.push_back(message_of(row));
  return all;
}

std::vector<MessageLine> messages_to_send(store::ReadTx& tx, Instant now, int limit) {
  std::vector<MessageLine> all;
  const Diary diary = read_venues(tx, now.london_date());
  for (const auto& row : tx.all(sql::appointment::messages_open, {{"now_at", now}, {"row_limit", limit}})) {
    Appointment where;
    where.venue = row.maybe_integer("venue_id");
    where.clinic = row.maybe_integer("clinic_id");
    where.start = row.maybe_instant("start_at");
    if (row.text("kind") != telling_key(Telling::cancelled) && !still_held(where, diary)) continue;
    person::Details names;
    names.given_name = row.text("given_name");
    names.family_name = row.text("family_name");
    MessageLine line{message_of(row), row.text("person_reference"), person::full_name(names), {}, {}, row.text("worker_name")};
    if (const auto team = row.maybe_integer("team_id")) line.team = TeamId{*team};
    if (const auto worker = row.maybe_integer("worker_id")) line.worker = StaffId{*worker};
    all.push_back(std::move(line));
  }
  return all;
}

std::optional<MessageOwner> owner_of_message(store::ReadTx& tx, std::string_view message_reference) {
  const auto row = tx.one(sql::appointment::person_of_message, {{"reference", message_reference}});
  if (!row) return std::nullopt;
  return MessageOwner{row->text("person_reference"), row->text("appointment_reference")};
}

Result<void> mark_sent(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view message_reference, store::AuditLine line) {
  const auto marked = tx.run(sql::appointment::message_sent, {{"person_id", who.id()}, {"reference", message_reference}, {"sent_at", tx.now()}, {"sent_by_name", line.actor_name}});
  if (marked == 0) return fail(FaultKind::stale, t("This message was sent, or replaced by a newer one, already"));
  line.action = "appointment.told";
  line.person = who.id();
  line.subject = "message:" + std::string{message_reference};
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

}  // namespace stepwise::appointment
