-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: reference text, version int, position int, forum_reference text, held_on int, forum_cancelled int
-- gives: person_id int, person_reference text, restricted int, given_name text, family_name text, initials text
-- gives: stage text, question text, presenter_id int, presenter_name text, team_id int, present_started_at int
-- gives: present_seconds int, feedback_started_at int, feedback_seconds int, learning text, learning_theme text
-- gives: follow_up_on int, followed_up_at int, follow_up_note text, withdrawn_reason text, suggestions int, undecided int
select i.reference, i.version, i.position, f.reference as forum_reference, f.held_on,
  case when f.cancelled_reason = '' then 0 else 1 end as forum_cancelled, i.person_id, p.reference as person_reference,
  p.restricted, p.given_name, p.family_name, i.initials, i.stage, i.question, i.presenter_id, i.presenter_name, i.team_id,
  i.present_started_at, i.present_seconds, i.feedback_started_at, i.feedback_seconds, i.learning, i.learning_theme,
  i.follow_up_on, i.followed_up_at, i.follow_up_note, i.withdrawn_reason,
  (select count(*) from peer_forum_suggestion s where s.item_id = i.item_id) as suggestions,
  (select count(*) from peer_forum_suggestion s where s.item_id = i.item_id and s.adopted = '') as undecided
from peer_forum_item i join peer_forum f on f.forum_id = i.forum_id join person p on p.person_id = i.person_id
where i.reference = :reference
