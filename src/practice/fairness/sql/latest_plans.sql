-- SPDX-License-Identifier: Apache-2.0
-- What each person's plan that was signed last comes to a week.
-- gives: person_id int, weekly_pence int
select c.person_id, c.weekly_pence
from care_plan c
where c.signed_on is not null and c.weekly_pence is not null
  and not exists (
    select 1 from care_plan n
    where n.person_id = c.person_id and n.signed_on is not null and n.plan_id > c.plan_id)
order by c.person_id
