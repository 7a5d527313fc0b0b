-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, entry_id int, to_version int
update thinking_entry set to_version = :to_version
where person_id = :person_id and page_id = :page_id and entry_id = :entry_id
