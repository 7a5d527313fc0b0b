-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, tie_id int, reference text, cared_for_id int, kind text, since_on int, lives_with text
-- takes: necessary text, paid text, hours text, what_i_do text, what_it_costs_me text, replacement text
-- takes: replacement_agreed text, replacement_agreed_on int, ended_on int, ended_words text, worker_id int
-- takes: worker_name text, team_id int, team_name text, recorded_at int
insert into carer_tie (
  person_id, tie_id, reference, cared_for_id, kind, since_on, lives_with, necessary, paid, hours, what_i_do,
  what_it_costs_me, replacement, replacement_agreed, replacement_agreed_on, ended_on, ended_words, worker_id,
  worker_name, team_id, team_name, recorded_at)
values (
  :person_id, :tie_id, :reference, :cared_for_id, :kind, :since_on, :lives_with, :necessary, :paid, :hours, :what_i_do,
  :what_it_costs_me, :replacement, :replacement_agreed, :replacement_agreed_on, :ended_on, :ended_words, :worker_id,
  :worker_name, :team_id, :team_name, :recorded_at)
