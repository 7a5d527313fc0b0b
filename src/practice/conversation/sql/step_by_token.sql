-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: step_id int
select step_id from conversation_step where form_token = :form_token
