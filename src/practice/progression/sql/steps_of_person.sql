-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, step_id int, reference text, words text, who_helps text, by_on int, settled_on int, how text
-- gives: note text
select
  plan_id, step_id, reference, words, who_helps, by_on, settled_on, how, note
from progression_step where person_id = :person_id order by plan_id, step_id
