-- SPDX-License-Identifier: Apache-2.0
-- takes: now_at int, row_limit int
-- gives: message_id int, reference text, appointment_reference text, kind text, means text, sent_to text, words text
-- gives: made_at int, sent_at int, sent_by_name text, dropped_at int, person_id int, person_reference text
-- gives: given_name text, family_name text, team_id int, worker_id int, worker_name text
-- gives: venue_id int, clinic_id int, start_at int
select m.message_id, m.reference, m.appointment_reference, m.kind, m.means, m.sent_to, m.words, m.made_at, m.sent_at, m.sent_by_name, m.dropped_at,
  m.person_id, p.reference as person_reference, p.given_name, p.family_name, a.team_id, a.worker_id, a.worker_name,
  a.venue_id, a.clinic_id, a.start_at
from appointment_message m
join appointment a on a.person_id = m.person_id and a.reference = m.appointment_reference
join person p on p.person_id = m.person_id
where m.sent_at is null and m.dropped_at is null and p.restricted = 0 and p.died_on is null
  and (m.kind = 'cancelled' or a.start_at > :now_at)
order by m.made_at, m.message_id limit :row_limit
