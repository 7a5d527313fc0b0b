-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: disagreement_id int, outcome text, words text, answered_on int, answered_by_id int, answered_by text
-- gives: answered_role text, told_on int
select disagreement_id, outcome, words, answered_on, answered_by_id, answered_by, answered_role, told_on
from disagreement_answer where person_id = :person_id order by disagreement_id desc, answer_id
