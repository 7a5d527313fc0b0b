-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, reference text, version int, answered_on int, answer text
-- takes: answered_by_name text
update allocation_question set version = version + 1, answered_on = :answered_on, answer = :answer,
  answered_by_name = :answered_by_name
where person_id = :person_id and allocation_id = :allocation_id and reference = :reference and version = :version
  and answered_on is null
