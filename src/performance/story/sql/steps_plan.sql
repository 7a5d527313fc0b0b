-- SPDX-License-Identifier: Apache-2.0
-- Support plans from the day they were begun to the day they were signed; yes: the wording of every outcome they serve was looked at.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select p.person_id, p.plan_id as step_id, p.begun_on as start_on, p.signed_on as end_on, '' as result,
  case when exists (select 1 from care_plan_piece i where i.person_id = p.person_id and i.plan_id = p.plan_id and i.outcome_reference <> '')
    and not exists (select 1 from care_plan_piece i join outcome o on o.person_id = i.person_id and o.reference = i.outcome_reference
                    where i.person_id = p.person_id and i.plan_id = p.plan_id and o.tested_on is null) then 1 else 0 end as yes, p.team_name
from care_plan p
where p.person_id >= :first and p.person_id < :past and p.signed_on is not null
order by p.person_id
