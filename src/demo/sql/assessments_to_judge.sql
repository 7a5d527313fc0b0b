-- SPDX-License-Identifier: Apache-2.0
-- Signed assessments of needs and of carers, with what the return says came of them. The newest first.
-- takes: row_limit int
-- gives: person_id int, assessment_id int, reference text, kind text, signed_at int, signed_number int, worker_id int
-- gives: worker_name text, worker_role text, team_id int, team_name text, eligible_needs text, judgement text
select a.person_id, a.assessment_id, a.reference, a.kind, a.signed_at, a.signed_number, a.worker_id, a.worker_name, a.worker_role,
  a.team_id, a.team_name, e.eligible_needs, a.judgement
from assessment a join care_event e on e.person_id = a.person_id and e.reference = a.event_reference
where a.signed_at is not null and a.refused_on is null and a.kind in ('needs', 'supported_self', 'carer')
order by a.signed_at desc, a.assessment_id desc limit :row_limit
