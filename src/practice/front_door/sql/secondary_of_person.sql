-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: contact_id int, resolution text
select contact_id, resolution from contact_resolution where person_id = :person_id order by contact_id, resolution
