-- SPDX-License-Identifier: Apache-2.0
-- Signed assessments of needs and of carers without a determination, unless a later one of the kind is signed; of people alive
-- whose record is not restricted; of a team, of a worker (0: any).
-- takes: team_id int, worker_id int
-- gives: person_id int, person_reference text, given_name text, family_name text, reference text, kind text
-- gives: signed_at int, worker_id int, worker_name text, team_id int, team_name text
select a.person_id, p.reference as person_reference, p.given_name, p.family_name, a.reference, a.kind, a.signed_at, a.worker_id,
  a.worker_name, a.team_id, a.team_name
from assessment a join person p on p.person_id = a.person_id
where a.signed_at is not null and a.refused_on is null and a.kind in ('needs', 'supported_self', 'carer')
  and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or a.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or a.worker_id = :worker_id)
  and not exists (select 1 from eligibility_determination d where d.person_id = a.person_id and d.assessment = a.reference)
  and not exists (select 1 from assessment n where n.person_id = a.person_id and n.signed_at > a.signed_at
    and n.kind in ('needs', 'supported_self', 'carer') and (n.kind = 'carer') = (a.kind = 'carer'))
order by a.signed_at, a.assessment_id
