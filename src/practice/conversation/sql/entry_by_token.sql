-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: entry_id int
select entry_id from conversation_entry where form_token = :form_token
