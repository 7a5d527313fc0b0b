-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, answer_id int, decision_id int, decided_on int, decision text, until_on int, reason text
-- takes: looked_on int, looked_by text, new_goals text, decided_by text, recorded_at int
insert into progression_decision (
  person_id, answer_id, decision_id, decided_on, decision, until_on, reason, looked_on, looked_by, new_goals,
  decided_by, recorded_at)
values (
  :person_id, :answer_id, :decision_id, :decided_on, :decision, :until_on, :reason, :looked_on, :looked_by,
  :new_goals, :decided_by, :recorded_at)
