-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, decision_id int, reference text, version int, decision text, on_day int, support_given text
-- takes: information text, understand text, understand_words text, retain text, retain_words text, weigh text
-- takes: weigh_words text, communicate text, communicate_words text, impairment text, impairment_words text
-- takes: because text, because_words text, could_wait_until int, conclusion text, reasons text, person_told text
-- takes: person_said text, worker_id int, worker_name text, worker_role text, team_id int, team_name text
-- takes: recorded_by text, recorded_at int
insert into capacity_decision (
  person_id, decision_id, reference, version, decision, on_day, support_given, information, understand, understand_words, retain,
  retain_words, weigh, weigh_words, communicate, communicate_words, impairment, impairment_words, because,
  because_words, could_wait_until, conclusion, reasons, person_told, person_said, worker_id, worker_name, worker_role,
  team_id, team_name, recorded_by, recorded_at)
values (
  :person_id, :decision_id, :reference, :version, :decision, :on_day, :support_given, :information, :understand,
  :understand_words, :retain, :retain_words, :weigh, :weigh_words, :communicate, :communicate_words, :impairment,
  :impairment_words, :because, :because_words, :could_wait_until, :conclusion, :reasons, :person_told, :person_said,
  :worker_id, :worker_name, :worker_role, :team_id, :team_name, :recorded_by, :recorded_at)
