-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, reference text, kind text, words text, accepted_why text, gone_on int
update outcome_barrier set kind = :kind, words = :words, accepted_why = :accepted_why, gone_on = :gone_on
where person_id = :person_id and outcome_id = :outcome_id and reference = :reference
