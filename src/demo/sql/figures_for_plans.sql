-- SPDX-License-Identifier: Apache-2.0
-- The starting figure that stands for each person.
-- gives: person_id int, reference text, weekly_pence int, one_off_pence int, tolerance_percent int
-- gives: decided_on int
select person_id, reference, weekly_pence, one_off_pence, tolerance_percent, decided_on
from allocation
where decided_at is not null and set_aside_on is null and (needs_signature = 0 or signed_at is not null)
order by person_id, allocation_id
