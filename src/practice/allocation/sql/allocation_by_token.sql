-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text
-- gives: person_id int, reference text
select person_id, reference from allocation where form_token = :form_token
