-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, first_offered_on int, about text, to_prepare text, facilities text
-- takes: venue_id int, venue_name text, clinic_id int, start_at int, start_on int, slot_minutes int, place int, look_again_on int
-- takes: told_by text, told_to text, team_id int, team_name text, worker_id int, worker_name text, booked_at int
-- takes: booked_by_name text, moves int, cancelled_on int, cancelled_by text, cancelled_reason text, result text
-- takes: result_on int, result_note text, result_by_name text, next_step text, next_on int, next_done_on int
update appointment set version = version + 1,
  first_offered_on = :first_offered_on, about = :about, to_prepare = :to_prepare, facilities = :facilities,
  venue_id = :venue_id, venue_name = :venue_name, clinic_id = :clinic_id, start_at = :start_at, start_on = :start_on,
  slot_minutes = :slot_minutes, place = :place, look_again_on = :look_again_on, told_by = :told_by, told_to = :told_to,
  team_id = :team_id, team_name = :team_name, worker_id = :worker_id, worker_name = :worker_name, booked_at = :booked_at,
  booked_by_name = :booked_by_name, moves = :moves, cancelled_on = :cancelled_on, cancelled_by = :cancelled_by,
  cancelled_reason = :cancelled_reason, result = :result, result_on = :result_on, result_note = :result_note,
  result_by_name = :result_by_name, next_step = :next_step, next_on = :next_on, next_done_on = :next_done_on
where person_id = :person_id and reference = :reference and version = :version
