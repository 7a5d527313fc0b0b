-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, reference text, version int, issue text, matters text, working text
-- takes: not_working text, others_see text, importance int, confidence int, person_agreed text, agreed_with text
-- takes: success text, words text, wording text, important_to text, important_for text, influence text, tests text
-- takes: noticed text, noticed_why text, specified text, aspiration text, findings text, findings_to int
-- takes: findings_for int, none_because text, direction text, paid_because text, by_on int, look_on int
-- takes: tested_on int, agreed_on int, closed_on int, closed_as text, closed_why text, changed_because text
-- takes: worker_id int, worker_name text, worker_role text, team_id int, team_name text, begun_on int
-- takes: wording_key text, of_carer int, recorded_at int
insert into outcome (
  person_id, outcome_id, reference, version, issue, matters, working, not_working, others_see, importance,
  confidence, person_agreed, agreed_with, success, words, wording, important_to, important_for, influence,
  tests, noticed, noticed_why, specified, aspiration, findings, findings_to, findings_for, none_because,
  direction, paid_because, by_on, look_on, tested_on, agreed_on, closed_on, closed_as, closed_why,
  changed_because, worker_id, worker_name, worker_role, team_id, team_name, begun_on, wording_key, of_carer, recorded_at)
values (
  :person_id, :outcome_id, :reference, :version, :issue, :matters, :working, :not_working, :others_see,
  :importance, :confidence, :person_agreed, :agreed_with, :success, :words, :wording, :important_to,
  :important_for, :influence, :tests, :noticed, :noticed_why, :specified, :aspiration, :findings, :findings_to,
  :findings_for, :none_because, :direction, :paid_because, :by_on, :look_on, :tested_on, :agreed_on,
  :closed_on, :closed_as, :closed_why, :changed_because, :worker_id, :worker_name, :worker_role, :team_id,
  :team_name, :begun_on, :wording_key, :of_carer, :recorded_at)
