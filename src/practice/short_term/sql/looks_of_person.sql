-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: look_id int, reference text, looked_on int, by_id int, by_name text, team_id int, team_name text
-- gives: asked_for text, what_changed text, could_regain text, goals text, decision text, reason text
-- gives: recorded_at int
select
  look_id, reference, looked_on, by_id, by_name, team_id, team_name, asked_for, what_changed, could_regain, goals,
  decision, reason, recorded_at
from short_term_look where person_id = :person_id order by looked_on desc, look_id desc
