-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, kind text, since_on int, lives_with text, necessary text
-- takes: paid text, hours text, what_i_do text, what_it_costs_me text, replacement text, replacement_agreed text
-- takes: replacement_agreed_on int, ended_on int, ended_words text, worker_id int, worker_name text, team_id int
-- takes: team_name text
update carer_tie set
  version = version + 1, kind = :kind, since_on = :since_on, lives_with = :lives_with, necessary = :necessary,
  paid = :paid, hours = :hours, what_i_do = :what_i_do, what_it_costs_me = :what_it_costs_me,
  replacement = :replacement, replacement_agreed = :replacement_agreed, replacement_agreed_on = :replacement_agreed_on,
  ended_on = :ended_on, ended_words = :ended_words, worker_id = :worker_id, worker_name = :worker_name,
  team_id = :team_id, team_name = :team_name
where person_id = :person_id and reference = :reference and version = :version
