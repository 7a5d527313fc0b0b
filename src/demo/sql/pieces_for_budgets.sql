-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, plan_reference text, piece_reference text, outcome_reference text, what text
-- gives: weekly_pence int, one_off_pence int, held_as text, provider text, service_reference text, start_on int
-- gives: end_on int, started_on int, gender text, born_on int, given_name text, family_name text
select
  c.person_id, c.reference as plan_reference, i.reference as piece_reference, i.outcome_reference, i.what,
  i.weekly_pence, i.one_off_pence, i.held_as, i.provider, i.service_reference, i.start_on, i.end_on, c.started_on, p.gender,
  p.born_on, p.given_name, p.family_name
from care_plan c
join care_plan_piece i on i.person_id = c.person_id and i.plan_id = c.plan_id
join person p on p.person_id = c.person_id
where c.signed_on is not null and c.closed_on is null and p.restricted = 0 and p.died_on is null
  and i.held_as <> 'none' and i.weekly_pence > 0
order by c.person_id, i.held_as, i.piece_id
