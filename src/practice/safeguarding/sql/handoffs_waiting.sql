-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, row_limit int
-- gives: reference text, safety text, sent_to text, sent_at int, sent_by_id int, sent_by_name text
-- gives: team_id int, team_name text, received_at int, received_by_name text, person_reference text
-- gives: given_name text, family_name text
select h.reference, h.safety, h.sent_to, h.sent_at, h.sent_by_id, h.sent_by_name, h.team_id, h.team_name, h.received_at,
  h.received_by_name, p.reference as person_reference, p.given_name, p.family_name
from safeguarding_handoff h join person p on p.person_id = h.person_id
where h.received_at is null and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or h.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or h.sent_by_id = :worker_id)
order by h.sent_at, h.handoff_id limit :row_limit
