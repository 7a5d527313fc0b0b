-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: broker_request_id int, reference text, version int, asked_on int, asked_by_id int, asked_by_name text
-- gives: asked_by_role text, team_id int, team_name text, sought text, why text, needed_by int
-- gives: contact_reference text, broker_id int, broker_name text, taken_on int, next_on int, closed_on int
-- gives: result text, result_words text, recorded_at int
select
  r.broker_request_id, r.reference, r.version, r.asked_on, r.asked_by_id, r.asked_by_name, r.asked_by_role, r.team_id,
  r.team_name, r.sought, r.why, r.needed_by, r.contact_reference, r.broker_id, r.broker_name, r.taken_on, r.next_on,
  r.closed_on, r.result, r.result_words, r.recorded_at
from broker_request r where r.person_id = :person_id and r.reference = :reference
