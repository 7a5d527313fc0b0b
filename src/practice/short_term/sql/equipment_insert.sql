-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, equipment_id int, reference text, version int, kind text, what text
-- takes: goal_reference text, given_on int, cost_pence int, next_check_on int, form_token text
insert into short_term_equipment (
  person_id, episode_id, equipment_id, reference, version, kind, what, goal_reference, given_on, cost_pence,
  next_check_on, form_token)
values (
  :person_id, :episode_id, :equipment_id, :reference, :version, :kind, :what, :goal_reference, :given_on, :cost_pence,
  :next_check_on, :form_token)
