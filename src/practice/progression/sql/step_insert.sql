-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, step_id int, reference text, words text, who_helps text, by_on int, settled_on int
-- takes: how text, note text
insert into progression_step (
  person_id, plan_id, step_id, reference, words, who_helps, by_on, settled_on, how, note)
values (
  :person_id, :plan_id, :step_id, :reference, :words, :who_helps, :by_on, :settled_on, :how, :note)
