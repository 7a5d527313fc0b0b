-- SPDX-License-Identifier: Apache-2.0
-- takes: since int, row_limit int
-- gives: reference text, safety text, sent_to text, sent_at int, sent_by_id int, sent_by_name text
-- gives: team_id int, team_name text, received_at int, received_by_name text, person_reference text
-- gives: given_name text, family_name text
select h.reference, h.safety, h.sent_to, h.sent_at, h.sent_by_id, h.sent_by_name, h.team_id, h.team_name, h.received_at,
  h.received_by_name, p.reference as person_reference, p.given_name, p.family_name
from safeguarding_handoff h join person p on p.person_id = h.person_id
where h.received_at is not null and h.sent_at >= :since and p.restricted = 0
order by h.sent_at desc, h.handoff_id desc limit :row_limit
