-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, row_limit int
-- gives: reference text, assessment_reference text, assessment_kind text, words text, worker_id int, worker_name text, team_id int, made_on int
-- gives: person_reference text, given_name text, family_name text
select n.reference, a.reference as assessment_reference, a.kind as assessment_kind, n.words, n.worker_id, n.worker_name, n.team_id, n.made_on,
  p.reference as person_reference, p.given_name, p.family_name
from assessment_notice n
join assessment a on a.person_id = n.person_id and a.assessment_id = n.assessment_id
join person p on p.person_id = n.person_id
where n.looked_on is null and p.restricted = 0
  and (cast(:team_id as bigint) = 0 or n.team_id = :team_id) and (cast(:worker_id as bigint) = 0 or n.worker_id = :worker_id)
order by n.made_on, n.notice_id limit :row_limit
