-- SPDX-License-Identifier: Apache-2.0
-- Plans that were signed from a day on and had an estimate, each as it stood when it was signed.
-- takes: from_on int
-- gives: person_id int, signed_on int, team_id int, weekly_pence int, indicative_weekly_pence int
select c.person_id, c.signed_on, c.team_id, c.weekly_pence, c.indicative_weekly_pence
from care_plan c
where c.signed_on >= :from_on and c.weekly_pence is not null and c.indicative_weekly_pence > 0
order by c.person_id, c.plan_id
