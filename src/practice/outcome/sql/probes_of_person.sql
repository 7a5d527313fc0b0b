-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: outcome_id int, probe_id int, question text, answer text, asked_on int, asked_by text
select outcome_id, probe_id, question, answer, asked_on, asked_by
from outcome_probe where person_id = :person_id order by outcome_id, probe_id
