-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, forum text, person_id int, initials text, stage text, question text, presenter_id int
-- takes: presenter_name text, team_id int, follow_up_on int, added_at int, form_token text
insert into peer_forum_item (
  reference, forum_id, position, person_id, initials, stage, question, presenter_id, presenter_name, team_id, follow_up_on,
  added_at, form_token)
select :reference, f.forum_id, 1 + (select coalesce(max(o.position), 0) from peer_forum_item o where o.forum_id = f.forum_id),
  :person_id, :initials, :stage, :question, :presenter_id, :presenter_name, :team_id, :follow_up_on, :added_at, :form_token
from peer_forum f where f.reference = :forum
