-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, adjustment_id int, kind text, weekly_pence int, one_off_pence int, reason text
-- takes: added_by_name text, form_token text
insert into allocation_adjustment (
  person_id, allocation_id, adjustment_id, kind, weekly_pence, one_off_pence, reason, added_by_name, form_token)
values (
  :person_id, :allocation_id, :adjustment_id, :kind, :weekly_pence, :one_off_pence, :reason, :added_by_name, :form_token)
