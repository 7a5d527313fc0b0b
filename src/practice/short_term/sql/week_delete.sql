-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, week_on int
delete from short_term_hours where person_id = :person_id and episode_id = :episode_id and week_on = :week_on
