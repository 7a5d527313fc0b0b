-- SPDX-License-Identifier: Apache-2.0
-- The plan that is in place for each person.
-- gives: person_id int, reference text, started_on int
select person_id, reference, started_on
from care_plan
where started_on is not null and closed_on is null
order by person_id, plan_id
