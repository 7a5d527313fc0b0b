-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, version int, issue text, matters text, working text, not_working text
-- takes: others_see text, importance int, confidence int, person_agreed text, agreed_with text, success text
-- takes: words text, wording text, important_to text, important_for text, influence text, tests text, noticed text
-- takes: noticed_why text, specified text, aspiration text, findings text, findings_to int, findings_for int
-- takes: none_because text, direction text, paid_because text, by_on int, look_on int, tested_on int, agreed_on int
-- takes: closed_on int, closed_as text, closed_why text, changed_because text, worker_id int, worker_name text
-- takes: worker_role text, team_id int, team_name text, wording_key text, of_carer int
update outcome set version = version + 1,
  issue = :issue, matters = :matters, working = :working, not_working = :not_working, others_see = :others_see,
  importance = :importance, confidence = :confidence, person_agreed = :person_agreed,
  agreed_with = :agreed_with, success = :success, words = :words, wording = :wording,
  important_to = :important_to, important_for = :important_for, influence = :influence, tests = :tests,
  noticed = :noticed, noticed_why = :noticed_why, specified = :specified, aspiration = :aspiration,
  findings = :findings, findings_to = :findings_to, findings_for = :findings_for, none_because = :none_because,
  direction = :direction, paid_because = :paid_because, by_on = :by_on, look_on = :look_on,
  tested_on = :tested_on, agreed_on = :agreed_on, closed_on = :closed_on, closed_as = :closed_as,
  closed_why = :closed_why, changed_because = :changed_because, worker_id = :worker_id,
  worker_name = :worker_name, worker_role = :worker_role, team_id = :team_id, team_name = :team_name,
  wording_key = :wording_key, of_carer = :of_carer
where person_id = :person_id and outcome_id = :outcome_id and version = :version
