-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: answer_id int, decision_id int, decided_on int, decision text, until_on int, reason text, looked_on int
-- gives: looked_by text, new_goals text, decided_by text, recorded_at int
select
  answer_id, decision_id, decided_on, decision, until_on, reason, looked_on, looked_by, new_goals, decided_by,
  recorded_at
from progression_decision where person_id = :person_id order by answer_id, decision_id
