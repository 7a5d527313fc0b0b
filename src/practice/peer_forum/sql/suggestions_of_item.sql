-- SPDX-License-Identifier: Apache-2.0
-- takes: item text
-- gives: reference text, version int, words text, by_name text, adopted text, adopted_why text, decided_by_name text
select s.reference, s.version, s.words, s.by_name, s.adopted, s.adopted_why, s.decided_by_name
from peer_forum_suggestion s join peer_forum_item i on i.item_id = s.item_id
where i.reference = :item order by s.suggestion_id
