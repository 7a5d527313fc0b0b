-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: risk_id int, reference text, version int, risk text, why_it_matters text, safeguards text, who_agreed text
-- gives: if_it_goes_wrong text, agreed_on int, look_again_on int, worker_id int, worker_name text, team_id int
-- gives: team_name text, learned_on int, how_it_went text, learning text, recorded_at int
select
  risk_id, reference, version, risk, why_it_matters, safeguards, who_agreed, if_it_goes_wrong, agreed_on,
  look_again_on, worker_id, worker_name, team_id, team_name, learned_on, how_it_went, learning, recorded_at
from progression_risk where person_id = :person_id order by agreed_on desc, risk_id desc
