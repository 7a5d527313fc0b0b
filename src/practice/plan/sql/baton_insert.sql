-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, baton_id int, reference text, stage text, to_id int, to_name text, to_role text
-- takes: to_team_id int, to_team_name text, given_by_id int, given_by_name text, given_on int, due_on int, note text
-- takes: settled_on int, settled_as text, settled_by text, settled_note text
insert into care_plan_baton (
  person_id, plan_id, baton_id, reference, stage, to_id, to_name, to_role, to_team_id, to_team_name, given_by_id,
  given_by_name, given_on, due_on, note, settled_on, settled_as, settled_by, settled_note)
values (
  :person_id, :plan_id, :baton_id, :reference, :stage, :to_id, :to_name, :to_role, :to_team_id, :to_team_name,
  :given_by_id, :given_by_name, :given_on, :due_on, :note, :settled_on, :settled_as, :settled_by, :settled_note)
