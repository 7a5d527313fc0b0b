-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int
delete from contact_resolution where person_id = :person_id and contact_id = :contact_id
