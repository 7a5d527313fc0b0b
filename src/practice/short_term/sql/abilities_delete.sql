-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, moment text
delete from short_term_ability where person_id = :person_id and episode_id = :episode_id and moment = :moment
