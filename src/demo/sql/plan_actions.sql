-- SPDX-License-Identifier: Apache-2.0
-- A signed version keeps the actions that were to be done that day.
insert into care_plan_action (person_id, plan_id, place, outcome_reference, outcome_words, what, who, by_on)
select c.person_id, c.plan_id, row_number() over (partition by c.person_id, c.plan_id order by a.outcome_id, a.action_id),
       o.reference, case when o.wording <> '' then o.wording else o.words end, a.what, a.owner_name, a.by_on
from care_plan c
join outcome o on o.person_id = c.person_id and o.words <> '' and o.of_carer = 0
join outcome_action a on a.person_id = o.person_id and a.outcome_id = o.outcome_id
where c.signed_at is not null and a.recorded_at <= c.signed_at and a.by_on >= c.signed_on
