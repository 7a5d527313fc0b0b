-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, allocation_id int, adjustment_id int, kind text, weekly_pence int, one_off_pence int, reason text
-- gives: added_by_name text
select d.person_id, d.allocation_id, d.adjustment_id, d.kind, d.weekly_pence, d.one_off_pence, d.reason, d.added_by_name
from allocation_adjustment d order by d.person_id, d.allocation_id, d.adjustment_id
