-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, disagreement_id int, reference text, about text, about_kind text, of_carer int, part text, words text
-- takes: wanted text, said_by text, said_name text, said_on int, made_by_id int, made_by text, recorded_by text
-- takes: recorded_at int, answer_on int, worker_id int, worker_name text, team_id int, team_name text
insert into disagreement (
  person_id, disagreement_id, reference, about, about_kind, of_carer, part, words, wanted, said_by, said_name, said_on,
  made_by_id, made_by, recorded_by, recorded_at, answer_on, worker_id, worker_name, team_id, team_name)
values (
  :person_id, :disagreement_id, :reference, :about, :about_kind, :of_carer, :part, :words, :wanted, :said_by, :said_name,
  :said_on, :made_by_id, :made_by, :recorded_by, :recorded_at, :answer_on, :worker_id, :worker_name, :team_id, :team_name)
