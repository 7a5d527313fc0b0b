-- SPDX-License-Identifier: Apache-2.0
-- takes: form_token text, person_id int, leads_to text
insert into practice_once (form_token, person_id, leads_to) values (:form_token, :person_id, :leads_to)
