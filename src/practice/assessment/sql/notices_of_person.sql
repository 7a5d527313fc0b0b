-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, notice_id int, reference text, number int, words text, href text, worker_id int
-- gives: worker_name text, team_id int, made_on int, looked_on int, looked_by text, looked_words text
select
  assessment_id, notice_id, reference, number, words, href, worker_id, worker_name, team_id, made_on, looked_on,
  looked_by, looked_words
from assessment_notice where person_id = :person_id order by assessment_id, notice_id
