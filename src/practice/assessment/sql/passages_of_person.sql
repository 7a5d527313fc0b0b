-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, passage_id int, response_reference text, link_id text, question text, starts int
-- gives: words text, outcomes text, domains text, tagged_on int, tagged_by text
select
  assessment_id, passage_id, response_reference, link_id, question, starts, words, outcomes, domains, tagged_on,
  tagged_by
from assessment_passage where person_id = :person_id order by assessment_id, passage_id
