-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, reference text, plan_reference text, holding text, holder_kind text
-- takes: holder_name text, provider text, worker_id int, worker_name text, team_id int, team_name text
-- takes: starts_on int, ended_on int, ended_reason text, statements text, recorded_at int
insert into budget_account (
  person_id, account_id, reference, plan_reference, holding, holder_kind, holder_name, provider, worker_id,
  worker_name, team_id, team_name, starts_on, ended_on, ended_reason, statements, recorded_at)
values (
  :person_id, :account_id, :reference, :plan_reference, :holding, :holder_kind, :holder_name, :provider, :worker_id,
  :worker_name, :team_id, :team_name, :starts_on, :ended_on, :ended_reason, :statements, :recorded_at)
