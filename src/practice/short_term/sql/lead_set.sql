-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, lead_id int, lead_name text, lead_role text
update short_term_episode set version = version + 1, lead_id = :lead_id, lead_name = :lead_name, lead_role = :lead_role
where person_id = :person_id and episode_id = :episode_id
