-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: person_id int, reference text
select person_id, reference from rapid_response where form_token = :form_token
