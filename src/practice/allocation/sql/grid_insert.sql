-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, name text, from_on int, need_words text, risk_words text, tolerance_percent int
-- takes: contingency_pence int, made_by_id int, made_by_name text, made_at int, form_token text
insert into allocation_grid (
  reference, name, from_on, need_words, risk_words, tolerance_percent, contingency_pence, made_by_id, made_by_name, made_at,
  form_token)
values (
  :reference, :name, :from_on, :need_words, :risk_words, :tolerance_percent, :contingency_pence, :made_by_id,
  :made_by_name, :made_at, :form_token)
