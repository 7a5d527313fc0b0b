-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, hand_off_id int, reference text, version int, kind text, passed_to text, passed_on int
-- gives: words text, acknowledged_on int, acknowledged_by text, worker_id int, worker_name text, team_id int
-- gives: team_name text
select
  person_id, hand_off_id, reference, version, kind, passed_to, passed_on, words, acknowledged_on, acknowledged_by,
  worker_id, worker_name, team_id, team_name
from carer_hand_off where person_id = :person_id order by hand_off_id desc
