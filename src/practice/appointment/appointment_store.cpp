// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/appointment_store.hpp"

#include <stdexcept>

#include "practice/appointment/appointment_rows.hpp"
#include "practice/appointment/messages.hpp"
#include "practice/appointment/venue_store.hpp"
#include "sql/appointment.hpp"
#include "store/drafts.hpp"

namespace stepwise::appointment {
namespace {

/// The first free place of the slot it stands in, counted in this transaction; nothing when it is full. A slot that cannot be had
/// is a Fault.
Result<std::optional<int>> take_place(store::ReadTx& tx, const Appointment& appointment, Instant now) {
  if (*appointment.start <= now) return fail(FaultKind::invalid, t("That time has passed. Choose a later one"));
  const Diary diary = read_venues(tx, appointment.start->london_date());
  const Clinic* clinic = diary.clinic(appointment.clinic.value_or(0));
  const auto slot = clinic == nullptr ? std::nullopt : slot_at(*clinic, *appointment.start);
  const Venue* venue = slot ? diary.venue(slot->venue) : nullptr;
  if (venue == nullptr || closure_on(*venue, appointment.start->london_date()) != nullptr)
    return fail(FaultKind::invalid, t("That time is not in the diary any more. Choose another"));
  std::vector<int> taken;
  for (const auto& row : tx.all(sql::appointment::taken_at, {{"clinic_id", slot->clinic}, {"start_at", slot->start}})) taken.push_back(static_cast<int>(row.integer("place")));
  return free_place(*slot, taken);
}

/// Nobody is booked twice at one time, by two workers or by one.
Result<void> stand_alone(store::ReadTx& tx, const access::ReadablePerson& who, const Appointment& appointment) {
  for (const auto& other : read_appointments(tx, who))
    if (clashes(appointment, other))
      return fail(FaultKind::invalid, t("The person has a Talking Point at that time already, at {0}. Choose another time, or change that one", other.venue_name));
  return {};
}

std::optional<Date> start_day(const Appointment& a) { return a.start ? std::optional{a.start->london_date()} : std::nullopt; }

store::AuditLine line_about(store::AuditLine line, const access::ChangeablePerson& who, const Appointment& appointment) {
  line.person = who.id();
  line.subject = "appointment:" + appointment.reference;
  line.after = audit_json(appointment);
  return line;
}

Result<void> update(store::WriteTx& tx, const access::ChangeablePerson& who, const Appointment& a) {
  const auto changed = tx.run(
      sql::appointment::appointment_update,
      {{"person_id", who.id()}, {"reference", a.reference}, {"version", a.version}, {"first_offered_on", a.first_offered_on}, {"about", a.about},
       {"to_prepare", a.to_prepare}, {"facilities", joined_codes(a.facilities)}, {"venue_id", a.venue}, {"venue_name", a.venue_name}, {"clinic_id", a.clinic},
       {"start_at", a.start}, {"start_on", start_day(a)}, {"slot_minutes", a.minutes}, {"place", a.place}, {"look_again_on", a.look_again_on}, {"told_by", a.told_by}, {"told_to", a.told_to},
       {"team_id", a.team}, {"team_name", a.team_name}, {"worker_id", a.worker}, {"worker_name", a.worker_name}, {"booked_at", a.booked_at},
       {"booked_by_name", a.booked_by_name}, {"moves", a.moves}, {"cancelled_on", a.cancelled_on}, {"cancelled_by", a.cancelled_by},
       {"cancelled_reason", a.cancelled_reason}, {"result", a.result}, {"result_on", a.result_on}, {"result_note", a.result_note},
       {"result_by_name", a.result_by_name}, {"next_step", a.next_step}, {"next_on", a.next_on}, {"next_done_on", a.next_done_on}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody saved this appointment first. Look at what it says now, and save again if it is still needed"));
  return {};
}

/// A number as a statement takes it: 0 is any.
template <class AnyId>
std::int64_t number(const std::optional<AnyId>& id) {
  return id ? id->value() : 0;
}

std::vector<Line> lines(store::ReadTx& tx, const store::Statement& statement, store::Params params) {
  std::vector<Line> all;
  tx.each(statement, params, [&](const store::Row& row) { all.push_back(line_of(row)); });
  return all;
}

}  // namespace

void insert_appointment(store::WriteTx& tx, PersonId person, const Appointment& a, std::string_view form_token) {
  if (a.reference.empty()) throw std::logic_error{"an appointment is inserted with its reference"};
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(sql::appointment::appointment_insert,
         {{"person_id", person}, {"appointment_id", tx.next_id("appointment")}, {"reference", a.reference}, {"version", a.version}, {"asked_on", a.asked_on},
          {"first_offered_on", a.first_offered_on}, {"contact_reference", a.contact_reference}, {"about", a.about}, {"to_prepare", a.to_prepare},
          {"facilities", joined_codes(a.facilities)}, {"venue_id", a.venue}, {"venue_name", a.venue_name}, {"clinic_id", a.clinic}, {"start_at", a.start}, {"start_on", start_day(a)},
          {"slot_minutes", a.minutes}, {"place", a.place}, {"look_again_on", a.look_again_on}, {"told_by", a.told_by}, {"told_to", a.told_to}, {"team_id", a.team},
          {"team_name", a.team_name}, {"worker_id", a.worker}, {"worker_name", a.worker_name}, {"booked_at", a.booked_at}, {"booked_by_name", a.booked_by_name},
          {"moves", a.moves}, {"cancelled_on", a.cancelled_on}, {"cancelled_by", a.cancelled_by}, {"cancelled_reason", a.cancelled_reason}, {"result", a.result},
          {"result_on", a.result_on}, {"result_note", a.result_note}, {"result_by_name", a.result_by_name}, {"next_step", a.next_step}, {"next_on", a.next_on},
          {"next_done_on", a.next_done_on}, {"recorded_at", a.recorded_at}, {"form_token", token}});
}

Result<Kept> keep_new(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking) {
  if (const auto first = tx.one(sql::appointment::appointment_by_token, {{"form_token", booking.form_token}})) {
    if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
    return Kept{first->text("reference")};
  }
  Appointment appointment = booking.appointment;
  appointment.recorded_at = tx.now();
  if (appointment.start) {
    if (const auto alone = stand_alone(tx, who.readable(), appointment); !alone) return tl::unexpected<Fault>{alone.error()};
    const auto place = take_place(tx, appointment, tx.now());
    if (!place) return tl::unexpected<Fault>{place.error()};
    if (!*place) return Kept{"", true};
    appointment.place = *place;
  }
  insert_appointment(tx, who.id(), appointment, booking.form_token);
  tx.audit(line_about(booking.line, who, appointment));
  if (appointment.start) tell(tx, random, who.id(), appointment, Telling::booked, booking.council);
  if (booking.line.actor) store::delete_draft(tx, *booking.line.actor, booking.form_token);
  tx.touch(who.id());
  return Kept{appointment.reference};
}

Result<Kept> keep_moved(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking) {
  const auto before = read_appointment(tx, who.readable(), booking.appointment.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such appointment"));
  Appointment appointment = booking.appointment;
  if (appointment.start) {
    if (const auto alone = stand_alone(tx, who.readable(), appointment); !alone) return tl::unexpected<Fault>{alone.error()};
    appointment.place.reset();
    if (const bool same = before->start == appointment.start && before->clinic == appointment.clinic && before->place; same) appointment.place = before->place;
    else {
      const auto place = take_place(tx, appointment, tx.now());
      if (!place) return tl::unexpected<Fault>{place.error()};
      if (!*place) return Kept{"", true};
      appointment.place = *place;
    }
  }
  if (const auto kept = update(tx, who, appointment); !kept) return tl::unexpected<Fault>{kept.error()};
  store::AuditLine line = line_about(booking.line, who, appointment);
  line.before = audit_json(*before);
  tx.audit(line);
  if (appointment.start) tell(tx, random, who.id(), appointment, before->start ? Telling::moved : Telling::booked, booking.council);
  else if (before->start) tell(tx, random, who.id(), *before, Telling::cancelled, booking.council);
  tx.touch(who.id());
  return Kept{appointment.reference};
}

Result<void> keep_changed(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking) {
  const auto before = read_appointment(tx, who.readable(), booking.appointment.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such appointment"));
  if (const auto kept = update(tx, who, booking.appointment); !kept) return kept;
  store::AuditLine line = line_about(booking.line, who, booking.appointment);
  line.before = audit_json(*before);
  tx.audit(line);
  const bool to_tell = booking.appointment.cancelled_on && !before->cancelled_on && before->start && *before->start > tx.now();
  if (to_tell && booking.appointment.cancelled_by != "died") tell(tx, random, who.id(), booking.appointment, Telling::cancelled, booking.council);
  else if (booking.appointment.cancelled_on) drop_messages(tx, who.id(), booking.appointment.reference);
  tx.touch(who.id());
  return {};
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view appointment_reference) {
  const auto row = tx.one(sql::appointment::person_of_appointment, {{"reference", appointment_reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Appointment> read_appointment(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::appointment::appointment_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  return appointment_of(*row);
}

std::vector<Appointment> read_appointments(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Appointment> all;
  for (const auto& row : tx.all(sql::appointment::appointments_of_person, {{"person_id", who.id()}})) all.push_back(appointment_of(row));
  return all;
}

std::vector<Line> lines_between(store::ReadTx& tx, Instant from, Instant until, std::int64_t venue) {
  return lines(tx, sql::appointment::lines_between, {{"from_at", from}, {"to_at", until}, {"venue_id", venue}});
}

std::int64_t restricted_between(store::ReadTx& tx, Instant from, Instant until, std::int64_t venue) {
  return tx.one(sql::appointment::restricted_between, {{"from_at", from}, {"to_at", until}, {"venue_id", venue}})->integer("total");
}

std::vector<Line> lines_to_record(store::ReadTx& tx, Instant now, int limit, const Whose& whose) {
  return lines(tx, sql::appointment::lines_to_record, {{"from_at", Instant{}}, {"to_at", now}, {"team_id", number(whose.team)}, {"worker_id", number(whose.worker)}, {"row_limit", limit}});
}

std::vector<Line> lines_waiting(store::ReadTx& tx, Date until, std::int64_t venue, int limit, const Whose& whose) {
  return lines(tx, sql::appointment::lines_waiting, {{"until_on", until}, {"venue_id", venue}, {"team_id", number(whose.team)}, {"worker_id", number(whose.worker)}, {"row_limit", limit}});
}

std::vector<Line> lines_next(store::ReadTx& tx, Date until, int limit, const Whose& whose) {
  return lines(tx, sql::appointment::lines_next, {{"until_on", until}, {"team_id", number(whose.team)}, {"worker_id", number(whose.worker)}, {"row_limit", limit}});
}

std::vector<Line> lines_held(store::ReadTx& tx, StaffId worker) { return lines(tx, sql::appointment::lines_held, {{"worker_id", worker}}); }

std::vector<Waits> waits_between(store::ReadTx& tx, Date from, Date to) {
  std::vector<Waits> all;
  const auto first = london_moment(from, 0), past = london_moment(to + 1, 0);
  tx.each(sql::appointment::month_figures, {{"from_at", first.value_or(noon(from))}, {"to_at", past.value_or(noon(to + 1))}}, [&](const store::Row& row) {
    Appointment one;
    one.asked_on = row.date("asked_on");
    one.first_offered_on = row.maybe_date("first_offered_on");
    one.start = row.maybe_instant("start_at");
    all.push_back(waits_of(one));
  });
  return all;
}

}  // namespace stepwise::appointment
