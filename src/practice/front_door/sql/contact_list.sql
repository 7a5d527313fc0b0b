-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int, restricted int, team_id int, taken_by_id int, channel text, resolution text
-- takes: resolutions text, closed int, results text, due_by int, sort text, row_limit int, row_offset int
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
where c.received_at >= :from_at and c.received_at < :to_at and p.restricted = :restricted
  and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
  and (cast(:taken_by_id as bigint) = 0 or c.taken_by_id = :taken_by_id)
  and (cast(:channel as text) = '' or c.channel = :channel)
  and (cast(:resolution as text) = '' or c.resolution = :resolution)
  and (cast(:resolutions as text) = '' or cast(:resolutions as text) like '%,' || c.resolution || ',%')
  and (cast(:closed as bigint) = -1 or case when c.closed_on is null then 0 else 1 end = cast(:closed as bigint))
  and (cast(:results as text) = '' or cast(:results as text) like '%,' || c.follow_up_result || ',%')
  and (cast(:due_by as bigint) = 0 or (c.follow_up_due_on <= :due_by and c.follow_up_result = ''))
order by
  case when cast(:sort as text) = 'received up' then c.received_at end,
  case when cast(:sort as text) = 'team up' then c.team_name end,
  case when cast(:sort as text) = 'team down' then c.team_name end desc,
  case when cast(:sort as text) = 'taken-by up' then c.taken_by_name end,
  case when cast(:sort as text) = 'taken-by down' then c.taken_by_name end desc,
  case when cast(:sort as text) = 'done up' then c.resolution end,
  case when cast(:sort as text) = 'done down' then c.resolution end desc,
  case when cast(:sort as text) = 'follow-up up' then coalesce(c.follow_up_due_on, 2000000000) end,
  case when cast(:sort as text) = 'follow-up down' then coalesce(c.follow_up_due_on, 0) end desc,
  c.received_at desc, c.contact_id desc
limit :row_limit offset :row_offset
