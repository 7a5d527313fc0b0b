// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_rows.hpp"

#include "practice/person/person.hpp"
#include "store/rows.hpp"

namespace stepwise::front_door {
namespace {

Conversation conversation_of(const store::Row& row) {
  return {.received_at = row.instant("received_at"),
          .channel = row.text("channel"),
          .contacting_person = row.text("contacting_person"),
          .contacting_name = row.text("contacting_name"),
          .agreed_to_talk = row.text("agreed_to_talk"),
          .what_i_want = row.text("what_i_want"),
          .what_i_expect = row.text("what_i_expect"),
          .my_life_now = row.text("my_life_now"),
          .what_is_working = row.text("what_is_working"),
          .people_and_places = row.text("people_and_places"),
          .safety = row.text("safety"),
          .safety_action = row.text("safety_action"),
          .what_was_done = row.text("what_was_done"),
          .resolution = row.text("resolution"),
          .secondary = {},
          .legal_status = row.text("legal_status"),
          .route_of_access = row.text("route_of_access")};
}

}  // namespace

Contact contact_of(const store::Row& row) {
  Contact contact;
  contact.id = row.id<ContactId>("contact_id");
  contact.reference = row.text("reference");
  contact.version = row.integer("version");
  contact.conversation = conversation_of(row);
  contact.taker = {maybe_id<StaffId>(row, "taken_by_id"), row.text("taken_by_name"), row.text("taken_by_role"), maybe_id<TeamId>(row, "team_id"),
                   row.text("team_name")};
  contact.recorded_at = row.instant("recorded_at");
  contact.closed_on = row.maybe_date("closed_on");
  contact.follow_up_due_on = row.maybe_date("follow_up_due_on");
  contact.follow_up = {row.text("follow_up_result"), row.maybe_date("followed_up_on"), row.text("follow_up_note"), row.text("followed_up_by_name")};
  contact.amended_reason = row.text("amended_reason");
  return contact;
}

ListLine line_of(const store::Row& row) {
  person::Details names;
  names.given_name = row.text("given_name");
  names.family_name = row.text("family_name");
  return {contact_of(row), row.id<PersonId>("person_id"), row.text("person_reference"), person::full_name(names)};
}

}  // namespace stepwise::front_door
