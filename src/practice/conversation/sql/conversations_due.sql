-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, until int, row_limit int
-- gives: reference text, which int, worker_id int, worker_name text, team_id int, team_name text
-- gives: opened_on int, next_on int, ends_by int, step_on int, step_what text, person_reference text
-- gives: given_name text, family_name text, died_on int
select c.reference, c.which, c.worker_id, c.worker_name, c.team_id, c.team_name, c.opened_on, c.next_on, c.ends_by,
  (select min(s.by_on) from conversation_step s
    where s.person_id = c.person_id and s.conversation_id = c.conversation_id and s.done_on is null) as step_on,
  (select s.what from conversation_step s
    where s.person_id = c.person_id and s.conversation_id = c.conversation_id and s.done_on is null
    order by s.by_on, s.step_id limit 1) as step_what,
  p.reference as person_reference, p.given_name, p.family_name, p.died_on
from conversation c join person p on p.person_id = c.person_id
where c.ended_on is null and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or c.worker_id = :worker_id)
  and (c.next_on <= :until or c.ends_by <= :until or exists (select 1 from conversation_step s
    where s.person_id = c.person_id and s.conversation_id = c.conversation_id and s.done_on is null and s.by_on <= :until))
order by case when c.ends_by < c.next_on then c.ends_by else c.next_on end, c.conversation_id limit :row_limit
