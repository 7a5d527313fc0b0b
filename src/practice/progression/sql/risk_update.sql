-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, risk_id int, version int, risk text, why_it_matters text, safeguards text, who_agreed text
-- takes: if_it_goes_wrong text, agreed_on int, look_again_on int, worker_id int, worker_name text, team_id int
-- takes: team_name text, learned_on int, how_it_went text, learning text
update progression_risk set version = version + 1,
  risk = :risk, why_it_matters = :why_it_matters, safeguards = :safeguards, who_agreed = :who_agreed,
  if_it_goes_wrong = :if_it_goes_wrong, agreed_on = :agreed_on, look_again_on = :look_again_on,
  worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id, team_name = :team_name,
  learned_on = :learned_on, how_it_went = :how_it_went, learning = :learning
where person_id = :person_id and risk_id = :risk_id and version = :version
