-- SPDX-License-Identifier: Apache-2.0
-- Outcomes that got a result in a review that was finished, on the day it was held; yes: the person said how far it had come.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select o.person_id, o.review_id as step_id, r.begun_on as start_on, r.begun_on as end_on, o.result,
  case when o.own_attainment in ('0', '1', '2', '3', '4') then 1 else 0 end as yes, r.team_name
from review_outcome o
join review r on r.person_id = o.person_id and r.review_id = o.review_id
where o.person_id >= :first and o.person_id < :past and r.finished_on is not null and r.begun_on is not null and o.result <> ''
order by o.person_id
