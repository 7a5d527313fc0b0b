-- SPDX-License-Identifier: Apache-2.0
-- Pages in use whose day has come, of people whose record is not restricted, of a team or of a worker (0: any):
-- those of people as carers, or all others.
-- takes: of_carer int, team_id int, worker_id int, until int, row_limit int
-- gives: reference text, tool text, next_look_on int, worker_id int, worker_name text, worker_role text, team_id int
-- gives: team_name text, person_reference text, given_name text, family_name text
select
  l.reference, l.tool, l.next_look_on, l.worker_id, l.worker_name, l.worker_role, l.team_id, l.team_name,
  p.reference as person_reference, p.given_name, p.family_name
from thinking_page l
join person p on p.person_id = l.person_id
where l.put_away_on is null and l.of_carer = :of_carer and l.next_look_on <= :until and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or l.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or l.worker_id = :worker_id)
order by l.next_look_on, l.reference limit :row_limit
