// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/appointment_rows.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"
#include "store/rows.hpp"

namespace stepwise::appointment {
namespace {

std::string name_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return person::full_name(names);
}

}  // namespace

Appointment appointment_of(const store::Row& row) {
  Appointment a;
  a.id = row.integer("appointment_id");
  a.reference = row.text("reference");
  a.version = row.integer("version");
  a.asked_on = row.date("asked_on");
  a.first_offered_on = row.maybe_date("first_offered_on");
  a.contact_reference = row.text("contact_reference");
  a.about = row.text("about");
  a.to_prepare = row.text("to_prepare");
  a.facilities = split_codes(row.text("facilities"));
  a.venue = row.maybe_integer("venue_id");
  a.venue_name = row.text("venue_name");
  a.clinic = row.maybe_integer("clinic_id");
  a.start = row.maybe_instant("start_at");
  a.minutes = static_cast<int>(row.integer("slot_minutes"));
  if (const auto place = row.maybe_integer("place")) a.place = static_cast<int>(*place);
  a.look_again_on = row.maybe_date("look_again_on");
  a.told_by = row.text("told_by");
  a.told_to = row.text("told_to");
  a.team = maybe_id<TeamId>(row, "team_id");
  a.team_name = row.text("team_name");
  a.worker = maybe_id<StaffId>(row, "worker_id");
  a.worker_name = row.text("worker_name");
  a.booked_at = row.maybe_instant("booked_at");
  a.booked_by_name = row.text("booked_by_name");
  a.moves = static_cast<int>(row.integer("moves"));
  a.cancelled_on = row.maybe_date("cancelled_on");
  a.cancelled_by = row.text("cancelled_by");
  a.cancelled_reason = row.text("cancelled_reason");
  a.result = row.text("result");
  a.result_on = row.maybe_date("result_on");
  a.result_note = row.text("result_note");
  a.result_by_name = row.text("result_by_name");
  a.next_step = row.text("next_step");
  a.next_on = row.maybe_date("next_on");
  a.next_done_on = row.maybe_date("next_done_on");
  a.recorded_at = row.instant("recorded_at");
  return a;
}

Line line_of(const store::Row& row) {
  return {appointment_of(row), row.id<PersonId>("person_id"), row.text("person_reference"), name_of(row), row.text("postcode"), !row.is_null("died_on")};
}

Notice message_of(const store::Row& row) {
  return {row.text("reference"), row.text("appointment_reference"), row.text("kind"), row.text("means"), row.text("sent_to"), row.text("words"),
          row.instant("made_at"), row.maybe_instant("sent_at"), row.maybe_instant("dropped_at"), row.text("sent_by_name")};
}

std::string audit_json(const Appointment& a) {
  const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string{}; };
  return nlohmann::json{{"asked_on", a.asked_on.iso()},
                        {"first_offered_on", day(a.first_offered_on)},
                        {"start_at", a.start ? a.start->iso() : ""},
                        {"venue", a.venue_name},
                        {"look_again_on", day(a.look_again_on)},
                        {"worker", a.worker_name},
                        {"cancelled_on", day(a.cancelled_on)},
                        {"cancelled_by", a.cancelled_by},
                        {"result", a.result},
                        {"next_step", a.next_step},
                        {"next_on", day(a.next_on)},
                        {"next_done_on", day(a.next_done_on)}}
      .dump();
}

}  // namespace stepwise::appointment
