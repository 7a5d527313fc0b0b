-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, rapid_task_id int, rapid_response_id int, done_at int, level text, what text, by_name text
-- takes: form_token text
insert into rapid_task (person_id, rapid_task_id, rapid_response_id, done_at, level, what, by_name, form_token)
values (:person_id, :rapid_task_id, :rapid_response_id, :done_at, :level, :what, :by_name, :form_token)
