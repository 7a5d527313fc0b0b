-- SPDX-License-Identifier: Apache-2.0
-- Signed assessments that the person has, with their decision on eligibility where there is one, of people alive whose record is
-- not restricted.
-- takes: row_limit int
-- gives: person_id int, assessment text, kind text, signed_at int, signed_by text, worker_id int, worker_name text, team_id int
-- gives: team_name text, determination text, decided text
select a.person_id, a.reference as assessment, a.kind, a.signed_at, a.signed_by, a.worker_id, a.worker_name, a.team_id, a.team_name,
  coalesce(d.reference, '') as determination, coalesce(d.decided, '') as decided
from assessment a join person p on p.person_id = a.person_id
  left join eligibility_determination d on d.person_id = a.person_id and d.assessment = a.reference and d.given_on is not null
where a.signed_at is not null and a.closed_on is null and p.restricted = 0 and p.died_on is null
order by a.person_id, a.assessment_id limit :row_limit
