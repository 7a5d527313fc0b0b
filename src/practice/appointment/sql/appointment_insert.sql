-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, appointment_id int, reference text, version int, asked_on int, first_offered_on int
-- takes: contact_reference text, about text, to_prepare text, facilities text, venue_id int, venue_name text
-- takes: start_on int, clinic_id int, start_at int, slot_minutes int, place int, look_again_on int, told_by text, told_to text
-- takes: team_id int, team_name text, worker_id int, worker_name text, booked_at int, booked_by_name text, moves int
-- takes: cancelled_on int, cancelled_by text, cancelled_reason text, result text, result_on int, result_note text
-- takes: result_by_name text, next_step text, next_on int, next_done_on int, recorded_at int, form_token text
insert into appointment (
  person_id, appointment_id, reference, version, asked_on, first_offered_on, contact_reference, about, to_prepare,
  facilities, venue_id, venue_name, clinic_id, start_at, start_on, slot_minutes, place, look_again_on, told_by, told_to, team_id,
  team_name, worker_id, worker_name, booked_at, booked_by_name, moves, cancelled_on, cancelled_by, cancelled_reason,
  result, result_on, result_note, result_by_name, next_step, next_on, next_done_on, recorded_at, form_token)
values (
  :person_id, :appointment_id, :reference, :version, :asked_on, :first_offered_on, :contact_reference, :about,
  :to_prepare, :facilities, :venue_id, :venue_name, :clinic_id, :start_at, :start_on, :slot_minutes, :place, :look_again_on,
  :told_by, :told_to, :team_id, :team_name, :worker_id, :worker_name, :booked_at, :booked_by_name, :moves, :cancelled_on,
  :cancelled_by, :cancelled_reason, :result, :result_on, :result_note, :result_by_name, :next_step, :next_on,
  :next_done_on, :recorded_at, :form_token)
