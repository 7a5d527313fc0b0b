-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, place int, outcome_reference text, outcome_words text, what text, who text, by_on int, of_carer int
select plan_id, place, outcome_reference, outcome_words, what, who, by_on,
       (select count(*) from outcome o where o.person_id = care_plan_action.person_id
         and o.reference = care_plan_action.outcome_reference and o.of_carer = 1) as of_carer
from care_plan_action
where person_id = :person_id
order by plan_id, place
