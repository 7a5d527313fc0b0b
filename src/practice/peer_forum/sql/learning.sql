-- SPDX-License-Identifier: Apache-2.0
-- takes: words text, row_limit int
-- gives: reference text, held_on int, stage text, learning text, learning_theme text
select i.reference, f.held_on, i.stage, i.learning, i.learning_theme
from peer_forum_item i join peer_forum f on f.forum_id = i.forum_id join person p on p.person_id = i.person_id
where i.learning <> '' and i.withdrawn_reason = '' and p.restricted = 0
  and (cast(:words as text) = '' or lower(i.learning || ' ' || i.learning_theme) like '%' || cast(:words as text) || '%')
order by f.held_on desc, i.item_id desc limit :row_limit
