-- SPDX-License-Identifier: Apache-2.0
-- takes: broker_id int, until int, team_id int, row_limit int
-- gives: reference text, asked_on int, sought text, needed_by int, broker_id int, broker_name text, team_id int
-- gives: team_name text, next_on int, closed_on int, result text, person_reference text, given_name text
-- gives: family_name text, died_on int
select r.reference, r.asked_on, r.sought, r.needed_by, r.broker_id, r.broker_name, r.team_id, r.team_name, r.next_on, r.closed_on, r.result,
  p.reference as person_reference, p.given_name, p.family_name, p.died_on
from broker_request r join person p on p.person_id = r.person_id
where r.closed_on is null and p.restricted = 0 and r.next_on <= :until
  and (cast(:broker_id as bigint) = 0 or r.broker_id = :broker_id) and (cast(:team_id as bigint) = 0 or r.team_id = :team_id)
order by r.next_on, r.broker_request_id limit :row_limit
