-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int, team_id int, worker_id int, row_limit int
-- gives: appointment_id int, reference text, version int, asked_on int, first_offered_on int, contact_reference text
-- gives: about text, to_prepare text, facilities text, venue_id int, venue_name text, clinic_id int, start_at int
-- gives: slot_minutes int, place int, look_again_on int, told_by text, told_to text, team_id int, team_name text
-- gives: worker_id int, worker_name text, booked_at int, booked_by_name text, moves int, cancelled_on int
-- gives: cancelled_by text, cancelled_reason text, result text, result_on int, result_note text, result_by_name text
-- gives: next_step text, next_on int, next_done_on int, recorded_at int, person_id int, person_reference text
-- gives: given_name text, family_name text, died_on int, postcode text
select
  a.appointment_id, a.reference, a.version, a.asked_on, a.first_offered_on, a.contact_reference, a.about, a.to_prepare,
  a.facilities, a.venue_id, a.venue_name, a.clinic_id, a.start_at, a.slot_minutes, a.place, a.look_again_on, a.told_by,
  a.told_to, a.team_id, a.team_name, a.worker_id, a.worker_name, a.booked_at, a.booked_by_name, a.moves, a.cancelled_on,
  a.cancelled_by, a.cancelled_reason, a.result, a.result_on, a.result_note, a.result_by_name, a.next_step, a.next_on,
  a.next_done_on, a.recorded_at,
  a.person_id, p.reference as person_reference, p.given_name, p.family_name, p.died_on, p.postcode
from appointment a join person p on p.person_id = a.person_id
where a.start_at >= :from_at and a.start_at < :to_at and a.cancelled_on is null and a.result = '' and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or a.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or a.worker_id = :worker_id)
order by a.start_at, a.appointment_id limit :row_limit
