-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, look_id int, reference text, looked_on int, by_id int, by_name text, team_id int
-- takes: team_name text, asked_for text, what_changed text, could_regain text, goals text, decision text
-- takes: reason text, recorded_at int, form_token text
insert into short_term_look (
  person_id, look_id, reference, looked_on, by_id, by_name, team_id, team_name, asked_for, what_changed, could_regain,
  goals, decision, reason, recorded_at, form_token)
values (
  :person_id, :look_id, :reference, :looked_on, :by_id, :by_name, :team_id, :team_name, :asked_for, :what_changed,
  :could_regain, :goals, :decision, :reason, :recorded_at, :form_token)
