-- SPDX-License-Identifier: Apache-2.0
-- Somebody with outcomes of their own who also looks after somebody, and who looks after the last of them.
-- takes:
-- gives: person_id int, worker_id int, worker_name text, worker_role text, team_id int, team_name text
select o.person_id, o.worker_id, o.worker_name, o.worker_role, o.team_id, o.team_name
from outcome o
join carer_tie t on t.person_id = o.person_id
join person p on p.person_id = o.person_id
where o.closed_on is null and p.restricted = 0 and p.died_on is null
order by o.person_id, o.outcome_id
limit 1
