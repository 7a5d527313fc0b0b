-- SPDX-License-Identifier: Apache-2.0
-- The newest determination of each kind, of people alive whose record is not restricted, that is not settled; of a team, of a
-- worker (0: any).
-- takes: team_id int, worker_id int
-- gives: person_id int, person_reference text, given_name text, family_name text, reference text, kind text
-- gives: assessment_version int, signed_number int, signed_at int, judged_on int, decided_on int, given_on int
-- gives: worker_id int, worker_name text, team_id int, team_name text
select d.person_id, p.reference as person_reference, p.given_name, p.family_name, d.reference, d.kind, d.assessment_version,
  a.signed_number, a.signed_at, d.judged_on, d.decided_on, d.given_on, d.worker_id, d.worker_name, d.team_id, d.team_name
from eligibility_determination d join person p on p.person_id = d.person_id
  join assessment a on a.person_id = d.person_id and a.reference = d.assessment
where p.restricted = 0 and p.died_on is null and (d.given_on is null or a.signed_number <> d.assessment_version)
  and (cast(:team_id as bigint) = 0 or d.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or d.worker_id = :worker_id)
  and not exists (select 1 from eligibility_determination n
    where n.person_id = d.person_id and n.kind = d.kind and n.determination_id > d.determination_id)
order by d.judged_on, d.determination_id
