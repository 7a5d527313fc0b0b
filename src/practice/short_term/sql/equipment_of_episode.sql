-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: equipment_id int, reference text, version int, kind text, what text, goal_reference text
-- gives: given_on int, cost_pence int, next_check_on int
select
  equipment_id, reference, version, kind, what, goal_reference, given_on, cost_pence, next_check_on
from short_term_equipment where person_id = :person_id and episode_id = :episode_id order by given_on, equipment_id
