-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, rapid_response_id int
-- gives: rapid_task_id int, rapid_response_id int, done_at int, level text, what text, by_name text
select rapid_task_id, rapid_response_id, done_at, level, what, by_name
from rapid_task where person_id = :person_id and rapid_response_id = :rapid_response_id order by done_at, rapid_task_id
