-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int, resolution text
insert into contact_resolution (person_id, contact_id, resolution) values (:person_id, :contact_id, :resolution)
