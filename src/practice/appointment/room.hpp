// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/drafts.hpp"
#include "practice/appointment/appointment_pages.hpp"
#include "practice/appointment/appointment_site.hpp"
#include "practice/appointment/appointment_store.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::appointment {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  AppointmentLists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
};
using RoomPointer = std::shared_ptr<const Room>;
using Handler = http::Response (*)(const Room&, access::Visit&);
inline auto with(const RoomPointer& room, Handler serve) {
  return [room, serve](access::Visit& visit) { return serve(*room, visit); };
}

/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);
/// "?done=..." of an address made success words; "" for anything else.
std::string success_words(std::string_view done);

/// An appointment opened through the Gate, with its person.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Appointment appointment;
};
Result<Opened> open_appointment(access::Visit& visit, store::ReadTx& tx, std::string_view purpose);
/// A booking of the visitor's: audit line, council.
Booking booking_of(const access::Visit& visit, Appointment appointment, std::string action, PersonId person);

access::Routes booking_routes(const RoomPointer& room);
access::Routes move_routes(const RoomPointer& room);
access::Routes appointment_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes venue_routes(const RoomPointer& room);
access::Routes clinic_routes(const RoomPointer& room);
task::Source work_source(const RoomPointer& room);

}  // namespace stepwise::appointment
