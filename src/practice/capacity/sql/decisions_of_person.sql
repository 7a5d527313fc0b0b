-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: decision_id int, reference text, version int, decision text, on_day int, support_given text, information text
-- gives: understand text, understand_words text, retain text, retain_words text, weigh text, weigh_words text
-- gives: communicate text, communicate_words text, impairment text, impairment_words text, because text
-- gives: because_words text, could_wait_until int, conclusion text, reasons text, person_told text, person_said text
-- gives: worker_id int, worker_name text, worker_role text, team_id int, team_name text, recorded_by text, recorded_at int
select
  decision_id, reference, version, decision, on_day, support_given, information, understand, understand_words, retain,
  retain_words, weigh, weigh_words, communicate, communicate_words, impairment, impairment_words, because,
  because_words, could_wait_until, conclusion, reasons, person_told, person_said, worker_id, worker_name, worker_role,
  team_id, team_name, recorded_by, recorded_at
from capacity_decision where person_id = :person_id order by on_day desc, decision_id desc
