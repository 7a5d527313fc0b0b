-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, today int, resolutions text, row_limit int
-- gives: contact_id int, reference text, version int, received_at int, recorded_at int, channel text
-- gives: taken_by_id int, taken_by_name text, taken_by_role text, team_id int, team_name text
-- gives: contacting_person text, contacting_name text, agreed_to_talk text, what_i_want text, what_i_expect text
-- gives: my_life_now text, what_is_working text, people_and_places text, safety text, safety_action text
-- gives: what_was_done text, resolution text, route_of_access text, closed_on int, legal_status text
-- gives: follow_up_due_on int, followed_up_on int, follow_up_result text, follow_up_note text
-- gives: followed_up_by_name text, amended_reason text, person_id int, person_reference text, given_name text
-- gives: family_name text
select
  c.contact_id, c.reference, c.version, c.received_at, c.recorded_at, c.channel, c.taken_by_id, c.taken_by_name,
  c.taken_by_role, c.team_id, c.team_name, c.contacting_person, c.contacting_name, c.agreed_to_talk, c.what_i_want,
  c.what_i_expect, c.my_life_now, c.what_is_working, c.people_and_places, c.safety, c.safety_action, c.what_was_done,
  c.resolution, c.route_of_access, c.closed_on, c.legal_status, c.follow_up_due_on, c.followed_up_on,
  c.follow_up_result, c.follow_up_note, c.followed_up_by_name, c.amended_reason,
  c.person_id, p.reference as person_reference, p.given_name, p.family_name
from contact c join person p on p.person_id = c.person_id
where c.team_id = :team_id and c.follow_up_result = '' and c.follow_up_due_on <= :today and c.closed_on is not null
  and cast(:resolutions as text) like '%,' || c.resolution || ',%' and p.restricted = 0
order by c.follow_up_due_on, c.contact_id limit :row_limit
