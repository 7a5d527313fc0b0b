-- SPDX-License-Identifier: Apache-2.0
-- takes: reviewer_id int, reference text, name text, organisation text, scope text, starts_on int
-- takes: expires_on int, tolerance_pence int, sample_percent int, ended_on int, ended_reason text
-- takes: agreed_by text
insert into trusted_reviewer (
  reviewer_id, reference, name, organisation, scope, starts_on, expires_on, tolerance_pence, sample_percent,
  ended_on, ended_reason, agreed_by)
values (
  :reviewer_id, :reference, :name, :organisation, :scope, :starts_on, :expires_on, :tolerance_pence,
  :sample_percent, :ended_on, :ended_reason, :agreed_by)
