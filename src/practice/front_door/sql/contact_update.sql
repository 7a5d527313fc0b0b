-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int, version int, received_at int, channel text, contacting_person text
-- takes: contacting_name text, agreed_to_talk text, what_i_want text, what_i_expect text, my_life_now text
-- takes: what_is_working text, people_and_places text, safety text, safety_action text, what_was_done text
-- takes: resolution text, route_of_access text, closed_on int, legal_status text, follow_up_due_on int
-- takes: followed_up_on int, follow_up_result text, follow_up_note text, followed_up_by_name text
-- takes: amended_reason text
update contact set version = version + 1,
  received_at = :received_at, channel = :channel, contacting_person = :contacting_person,
  contacting_name = :contacting_name, agreed_to_talk = :agreed_to_talk, what_i_want = :what_i_want,
  what_i_expect = :what_i_expect, my_life_now = :my_life_now, what_is_working = :what_is_working,
  people_and_places = :people_and_places, safety = :safety, safety_action = :safety_action,
  what_was_done = :what_was_done, resolution = :resolution, route_of_access = :route_of_access,
  closed_on = :closed_on, legal_status = :legal_status, follow_up_due_on = :follow_up_due_on,
  followed_up_on = :followed_up_on, follow_up_result = :follow_up_result, follow_up_note = :follow_up_note,
  followed_up_by_name = :followed_up_by_name, amended_reason = :amended_reason
where person_id = :person_id and contact_id = :contact_id and version = :version
