// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/appointment/appointment.hpp"
#include "store/outbox.hpp"
#include "store/store.hpp"

namespace stepwise::appointment {

/// Writes an appointment as it is, with a place in its slot when it has one, without audit, messages or touch: for the demo
/// council and for `keep_new`. Throws store::Conflict when its place is taken.
void insert_appointment(store::WriteTx& tx, PersonId person, const Appointment& appointment, std::string_view form_token);

struct Kept {
  std::string reference;
  bool full = false;   ///< somebody booked the last place first: choose another
};
/// One save of the booking page: with a slot, or on the waiting list.
struct Booking {
  Appointment appointment;     ///< from `booked` or `waiting`, with a new reference
  std::string form_token;      ///< a second save with it gives the first one's reference
  store::AuditLine line;
  std::string council;         ///< its name, for the message
};
/// Takes a place in the slot, counting in this same transaction, and keeps record, audit line, message and reminder together.
/// A slot that has passed, is no slot of its clinic, or whose venue is closed, is invalid.
Result<Kept> keep_new(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking);
/// The same for one on record, moved to another slot or put on the waiting list. A Fault of kind stale when somebody saved first.
Result<Kept> keep_moved(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking);
/// Keeps a cancelled one, or what came of one; a cancelled one's person is told. Stale as above.
Result<void> keep_changed(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Booking& booking);

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view appointment_reference);
std::optional<Appointment> read_appointment(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's, the newest asked first.
std::vector<Appointment> read_appointments(store::ReadTx& tx, const access::ReadablePerson& who);

/// One in a list, with the person's name. Restricted records never stand in lists.
struct Line {
  Appointment appointment;
  PersonId person{0};
  std::string person_reference, person_name, postcode;
  bool died = false;
};
/// Of the slots from one moment until before another, at a venue (0: any), not cancelled; in order of time.
std::vector<Line> lines_between(store::ReadTx& tx, Instant from, Instant until, std::int64_t venue);
/// How many more there are whose record is restricted.
std::int64_t restricted_between(store::ReadTx& tx, Instant from, Instant until, std::int64_t venue);
/// Whose are asked for: a team's, a worker's, or, with neither, everybody's.
struct Whose {
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};
};
/// Begun, and nobody has said who came.
std::vector<Line> lines_to_record(store::ReadTx& tx, Instant now, int limit, const Whose& whose = {});
/// Waiting for a venue (0: any), and to be looked at by a day; who asked first stands first.
std::vector<Line> lines_waiting(store::ReadTx& tx, Date until, std::int64_t venue, int limit, const Whose& whose = {});
/// What was to happen next and has not been done, by a day.
std::vector<Line> lines_next(store::ReadTx& tx, Date until, int limit, const Whose& whose = {});
/// Everything open that a worker holds.
std::vector<Line> lines_held(store::ReadTx& tx, StaffId worker);
/// Waits of those whose appointment fell between two days.
std::vector<Waits> waits_between(store::ReadTx& tx, Date from, Date to);

/// What a person is told, as it was written down: to be sent, sent, or dropped because something newer was said.
struct Notice {
  std::string reference, appointment_reference, kind, means, sent_to, words;
  Instant made_at;
  std::optional<Instant> sent_at, dropped_at;
  std::string sent_by_name;
};
std::vector<Notice> read_messages(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view appointment_reference);
struct MessageLine {
  Notice message;
  std::string person_reference, person_name;
  std::optional<TeamId> team;
  std::optional<StaffId> worker;
  std::string worker_name;
};
/// Those to be sent, the oldest first; none to people who have died, about a time that has passed, or to a closed door.
std::vector<MessageLine> messages_to_send(store::ReadTx& tx, Instant now, int limit);
struct MessageOwner {
  std::string person_reference, appointment_reference;
};
std::optional<MessageOwner> owner_of_message(store::ReadTx& tx, std::string_view message_reference);
/// Says that it went out. Nothing when it was sent or dropped before.
Result<void> mark_sent(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view message_reference, store::AuditLine line);

/// A reminder that has come due: written as a message to be sent, unless the appointment moved, was cancelled, or the person died.
Result<void> write_reminder(store::WriteTx& tx, Random& random, const store::Outgoing& item);
inline constexpr std::string_view reminder_kind = "appointment.reminder";

}  // namespace stepwise::appointment
