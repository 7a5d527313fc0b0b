-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, from_at int, to_at int
-- gives: reference text, worker_id int, kind text, signed_at int, worker_name text, person_reference text, initial text, family_initial text, read_on int
select a.reference, a.worker_id, a.kind, a.signed_at, a.worker_name, p.reference as person_reference,
  substr(p.given_name, 1, 1) as initial, substr(p.family_name, 1, 1) as family_initial,
  (select max(c.checked_on) from assessment_check c
    where c.person_id = a.person_id and c.assessment_id = a.assessment_id and c.own = 0) as read_on
from assessment a join person p on p.person_id = a.person_id
where a.signed_at >= :from_at and a.signed_at < :to_at and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
order by a.reference
