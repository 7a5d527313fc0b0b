-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, barrier_id int, reference text, kind text, words text, accepted_why text
-- takes: gone_on int
insert into outcome_barrier (
  person_id, outcome_id, barrier_id, reference, kind, words, accepted_why, gone_on)
values (
  :person_id, :outcome_id, :barrier_id, :reference, :kind, :words, :accepted_why, :gone_on)
