-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, from_staff_id int, from_name text, to_staff_id int, to_name text, team_id int, team_name text
-- takes: given_by_id int, given_by_name text, given_at int, given_on int, due_on int, reason text, form_token text
-- gives: hand_over_id int
insert into hand_over (
  reference, from_staff_id, from_name, to_staff_id, to_name, team_id, team_name, given_by_id, given_by_name, given_at,
  given_on, due_on, reason, form_token)
values (
  :reference, :from_staff_id, :from_name, :to_staff_id, :to_name, :team_id, :team_name, :given_by_id, :given_by_name,
  :given_at, :given_on, :due_on, :reason, :form_token)
returning hand_over_id
