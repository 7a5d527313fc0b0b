-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, place int, outcome_reference text, outcome_words text, what text, who text, by_on int
select plan_id, place, outcome_reference, outcome_words, what, who, by_on
from care_plan_action
where person_id = :person_id
order by plan_id, place
