-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, form_response_id int
-- gives: response text
select response from form_response where person_id = :person_id and form_response_id = :form_response_id
