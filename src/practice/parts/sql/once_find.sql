-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: person_id int, leads_to text
select person_id, leads_to from practice_once where form_token = :form_token
