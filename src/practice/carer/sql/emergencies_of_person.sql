-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, emergency_id int, reference text, version int, for_id int, who_steps_in text
-- gives: tell_first text, house_keys text, medicines text, what_matters text, made_on int, look_again_on int
-- gives: worker_id int, worker_name text, team_id int, team_name text
select
  person_id, emergency_id, reference, version, for_id, who_steps_in, tell_first, house_keys, medicines, what_matters,
  made_on, look_again_on, worker_id, worker_name, team_id, team_name
from carer_emergency where person_id = :person_id order by emergency_id desc
