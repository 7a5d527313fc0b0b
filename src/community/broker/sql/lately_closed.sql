-- SPDX-License-Identifier: Apache-2.0
-- takes: since int, row_limit int
-- gives: reference text, asked_on int, sought text, needed_by int, broker_id int, broker_name text, team_id int
-- gives: team_name text, next_on int, closed_on int, result text, person_reference text, given_name text
-- gives: family_name text, died_on int
select r.reference, r.asked_on, r.sought, r.needed_by, r.broker_id, r.broker_name, r.team_id, r.team_name, r.next_on, r.closed_on, r.result,
  p.reference as person_reference, p.given_name, p.family_name, p.died_on
from broker_request r join person p on p.person_id = r.person_id
where r.closed_on >= :since and p.restricted = 0
order by r.closed_on desc, r.broker_request_id desc limit :row_limit
