-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, forum text, stage text, question text, presenter_id int, presenter_name text
-- takes: team_id int, present_started_at int, present_seconds int, feedback_started_at int, feedback_seconds int
-- takes: learning text, learning_theme text, follow_up_on int, followed_up_at int, follow_up_note text
-- takes: withdrawn_reason text
update peer_forum_item set version = version + 1,
  forum_id = (select f.forum_id from peer_forum f where f.reference = :forum), stage = :stage, question = :question,
  presenter_id = :presenter_id, presenter_name = :presenter_name, team_id = :team_id,
  present_started_at = :present_started_at, present_seconds = :present_seconds,
  feedback_started_at = :feedback_started_at, feedback_seconds = :feedback_seconds, learning = :learning,
  learning_theme = :learning_theme, follow_up_on = :follow_up_on, followed_up_at = :followed_up_at,
  follow_up_note = :follow_up_note, withdrawn_reason = :withdrawn_reason
where reference = :reference and version = :version
