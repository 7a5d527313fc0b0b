-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, place int, outcome_reference text, outcome_words text, what text, who text, by_on int
insert into care_plan_action (person_id, plan_id, place, outcome_reference, outcome_words, what, who, by_on)
values (:person_id, :plan_id, :place, :outcome_reference, :outcome_words, :what, :who, :by_on)
