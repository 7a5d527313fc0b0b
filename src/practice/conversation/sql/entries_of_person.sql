-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: conversation_id int, entry_id int, happened_on int, recorded_at int, how text, words text
-- gives: by_name text
select conversation_id, entry_id, happened_on, recorded_at, how, words, by_name
from conversation_entry where person_id = :person_id order by happened_on desc, entry_id desc
