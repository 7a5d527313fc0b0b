-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, risk_id int, reference text, version int, risk text, why_it_matters text, safeguards text
-- takes: who_agreed text, if_it_goes_wrong text, agreed_on int, look_again_on int, worker_id int, worker_name text
-- takes: team_id int, team_name text, learned_on int, how_it_went text, learning text, recorded_at int
insert into progression_risk (
  person_id, risk_id, reference, version, risk, why_it_matters, safeguards, who_agreed, if_it_goes_wrong, agreed_on,
  look_again_on, worker_id, worker_name, team_id, team_name, learned_on, how_it_went, learning, recorded_at)
values (
  :person_id, :risk_id, :reference, :version, :risk, :why_it_matters, :safeguards, :who_agreed, :if_it_goes_wrong,
  :agreed_on, :look_again_on, :worker_id, :worker_name, :team_id, :team_name, :learned_on, :how_it_went, :learning,
  :recorded_at)
