-- SPDX-License-Identifier: Apache-2.0
-- Who has a figure that was decided or a plan that was signed, without names: for counting.
-- gives: person_id int, restricted int, gender text, ethnicity text, born_on int, primary_support_reason text
-- gives: preferred_language text, has_unpaid_carer text, accommodation text
select p.person_id, p.restricted, p.gender, p.ethnicity, p.born_on, p.primary_support_reason, p.preferred_language,
  p.has_unpaid_carer, p.accommodation
from person p
where exists (select 1 from allocation a where a.person_id = p.person_id and a.decided_at is not null)
  or exists (select 1 from care_plan c where c.person_id = p.person_id and c.signed_on is not null)
order by p.person_id
