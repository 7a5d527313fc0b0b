-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: outcome_id int, action_id int, reference text, version int, what text, measure text, achievable text
-- gives: first_step text, by_on int, look_on int, owner_kind text, owner_name text, worker_id int, team_id int
-- gives: resource text, resource_pence int, barrier text, status text, status_on int, status_why text
-- gives: recorded_by text
select
  outcome_id, action_id, reference, version, what, measure, achievable, first_step, by_on, look_on, owner_kind,
  owner_name, worker_id, team_id, resource, resource_pence, barrier, status, status_on, status_why, recorded_by
from outcome_action where person_id = :person_id order by outcome_id, action_id
