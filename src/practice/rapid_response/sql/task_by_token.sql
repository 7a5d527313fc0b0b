-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: rapid_task_id int
select rapid_task_id from rapid_task where form_token = :form_token
