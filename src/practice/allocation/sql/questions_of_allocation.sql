-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int
-- gives: reference text, version int, asked_by text, asked_on int, words text, due_on int, answered_on int, answer text
-- gives: answered_by_name text
select reference, version, asked_by, asked_on, words, due_on, answered_on, answer, answered_by_name
from allocation_question where person_id = :person_id and allocation_id = :allocation_id order by question_id
