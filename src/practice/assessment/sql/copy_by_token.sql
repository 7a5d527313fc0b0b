-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: copy_id int
select copy_id from assessment_copy where form_token = :form_token
