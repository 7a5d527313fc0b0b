-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: outcome_id int, reference text, version int, issue text, matters text, working text, not_working text
-- gives: others_see text, importance int, confidence int, person_agreed text, agreed_with text, success text
-- gives: words text, wording text, important_to text, important_for text, influence text, tests text, noticed text
-- gives: noticed_why text, specified text, aspiration text, findings text, findings_to int, findings_for int
-- gives: none_because text, direction text, paid_because text, by_on int, look_on int, tested_on int, agreed_on int
-- gives: closed_on int, closed_as text, closed_why text, changed_because text, worker_id int, worker_name text
-- gives: worker_role text, team_id int, team_name text, begun_on int, of_carer int
select
  outcome_id, reference, version, issue, matters, working, not_working, others_see, importance, confidence,
  person_agreed, agreed_with, success, words, wording, important_to, important_for, influence, tests, noticed,
  noticed_why, specified, aspiration, findings, findings_to, findings_for, none_because, direction,
  paid_because, by_on, look_on, tested_on, agreed_on, closed_on, closed_as, closed_why, changed_because,
  worker_id, worker_name, worker_role, team_id, team_name, begun_on, of_carer
from outcome where person_id = :person_id
order by case when closed_on is null then 0 else 1 end, begun_on, outcome_id
