-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: adjustment_id int
select adjustment_id from allocation_adjustment where form_token = :form_token
