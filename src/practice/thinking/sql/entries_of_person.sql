-- SPDX-License-Identifier: Apache-2.0
-- Every entry there ever was, in the order of its page.
-- takes: person_id int
-- gives: page_id int, entry_id int, reference text, part text, place int, cells text, from_version int, to_version int
select page_id, entry_id, reference, part, place, cells, from_version, to_version
from thinking_entry where person_id = :person_id order by page_id, place, entry_id
