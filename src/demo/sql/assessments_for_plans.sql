-- SPDX-License-Identifier: Apache-2.0
-- The assessments that were signed, the last one of a person last.
-- gives: person_id int, reference text, signed_number int, signed_at int, planner_id int
select person_id, reference, signed_number, signed_at, planner_id
from assessment
where signed_at is not null and kind in ('needs', 'supported_self')
order by person_id, signed_at
