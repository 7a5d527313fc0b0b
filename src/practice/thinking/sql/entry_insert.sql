-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, entry_id int, reference text, part text, place int, cells text, from_version int
insert into thinking_entry (person_id, page_id, entry_id, reference, part, place, cells, from_version, to_version)
values (:person_id, :page_id, :entry_id, :reference, :part, :place, :cells, :from_version, null)
