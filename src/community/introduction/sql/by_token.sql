-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: reference text, person_id int
select reference, person_id from introduction where form_token = :form_token
