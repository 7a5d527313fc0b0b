-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, notice_id int, reference text, number int, words text, href text
-- takes: worker_id int, worker_name text, team_id int, made_on int, looked_on int, looked_by text
-- takes: looked_words text
insert into assessment_notice (
  person_id, assessment_id, notice_id, reference, number, words, href, worker_id, worker_name, team_id, made_on,
  looked_on, looked_by, looked_words)
values (
  :person_id, :assessment_id, :notice_id, :reference, :number, :words, :href, :worker_id, :worker_name,
  :team_id, :made_on, :looked_on, :looked_by, :looked_words)
