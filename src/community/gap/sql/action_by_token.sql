-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: gap_action_id int
select gap_action_id from gap_action where form_token = :form_token
