-- SPDX-License-Identifier: Apache-2.0
-- Personal outcomes from the day they were agreed to the day they were closed; yes: the wording was looked at with the person.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, outcome_id as step_id, agreed_on as start_on, closed_on as end_on,
  case closed_as when 'met' then 'fully_met' when 'partly' then 'partially_met' else closed_as end as result,
  case when tested_on is not null then 1 else 0 end as yes, team_name
from outcome
where person_id >= :first and person_id < :past and agreed_on is not null
order by person_id
