-- SPDX-License-Identifier: Apache-2.0
-- What each person cannot do by themselves, by the assessments that were signed.
-- gives: reference text, code text
select a.reference, n.code
from assessment_need n
join assessment a on a.person_id = n.person_id and a.assessment_id = n.assessment_id
where a.signed_at is not null and a.kind in ('needs', 'supported_self') and n.status not in ('able', 'not_applicable')
order by n.person_id, a.signed_at
