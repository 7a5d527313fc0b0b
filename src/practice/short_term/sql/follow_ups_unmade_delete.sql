-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
delete from short_term_follow_up where person_id = :person_id and episode_id = :episode_id and done_on is null
