-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, words text, due_on int, person_id int, team_id int, worker_id int, worker_name text
-- takes: made_by_id int, made_by_name text, made_at int, form_token text
insert into to_do (reference, words, due_on, person_id, team_id, worker_id, worker_name, made_by_id, made_by_name, made_at, form_token)
values (:reference, :words, :due_on, :person_id, :team_id, :worker_id, :worker_name, :made_by_id, :made_by_name, :made_at, :form_token)
