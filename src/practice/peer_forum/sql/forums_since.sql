-- SPDX-License-Identifier: Apache-2.0
-- takes: since int, row_limit int
-- gives: reference text, version int, held_on int, title text, team_id int, team_name text, chair_id int
-- gives: chair_name text, attendees text, cancelled_reason text, made_by_name text, items int
select f.reference, f.version, f.held_on, f.title, f.team_id, f.team_name, f.chair_id, f.chair_name, f.attendees,
  f.cancelled_reason, f.made_by_name,
  (select count(*) from peer_forum_item i join person p on p.person_id = i.person_id
   where i.forum_id = f.forum_id and i.withdrawn_reason = '' and p.restricted = 0) as items
from peer_forum f where f.held_on >= :since order by f.held_on desc, f.forum_id desc limit :row_limit
