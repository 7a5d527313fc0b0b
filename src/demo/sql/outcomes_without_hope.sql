-- SPDX-License-Identifier: Apache-2.0
-- Outcomes of those who have no page of hopes yet, one person after another, the earliest begun first; none that they have as carers.
-- takes:
-- gives: person_id int, person_reference text, born_on int, reference text, specified text, begun_on int
-- gives: worker_id int, worker_name text, worker_role text, team_id int, team_name text
select o.person_id, p.reference as person_reference, p.born_on, o.reference, o.specified, o.begun_on,
  o.worker_id, o.worker_name, o.worker_role, o.team_id, o.team_name
from outcome o
join person p on p.person_id = o.person_id
where o.aspiration = '' and o.of_carer = 0 and p.born_on is not null
  and not exists (select 1 from thinking_page t where t.person_id = o.person_id and t.tool = 'hopes')
order by o.person_id, o.begun_on, o.outcome_id
