-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, tie_id int, reference text, version int, cared_for_id int, kind text, since_on int
-- gives: lives_with text, necessary text, paid text, hours text, what_i_do text, what_it_costs_me text
-- gives: replacement text, replacement_agreed text, replacement_agreed_on int, ended_on int, ended_words text
-- gives: worker_id int, worker_name text, team_id int, team_name text, recorded_at int
select
  person_id, tie_id, reference, version, cared_for_id, kind, since_on, lives_with, necessary, paid, hours, what_i_do,
  what_it_costs_me, replacement, replacement_agreed, replacement_agreed_on, ended_on, ended_words, worker_id,
  worker_name, team_id, team_name, recorded_at
from carer_tie where person_id = :person_id order by tie_id desc
