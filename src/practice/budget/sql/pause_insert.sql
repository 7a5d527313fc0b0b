-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, account_id int, pause_id int, reference text, kind text, from_on int, until_on int
-- takes: percent int, reason text, recorded_at int, recorded_by text
insert into budget_pause (
  person_id, account_id, pause_id, reference, kind, from_on, until_on, percent, reason, recorded_at, recorded_by)
values (
  :person_id, :account_id, :pause_id, :reference, :kind, :from_on, :until_on, :percent, :reason, :recorded_at,
  :recorded_by)
