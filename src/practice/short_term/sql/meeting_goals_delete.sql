-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, meeting_id int
delete from short_term_meeting_goal where person_id = :person_id and episode_id = :episode_id and meeting_id = :meeting_id
