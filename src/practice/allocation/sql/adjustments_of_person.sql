-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: allocation_id int, adjustment_id int, kind text, weekly_pence int, one_off_pence int, reason text
-- gives: added_by_name text
select allocation_id, adjustment_id, kind, weekly_pence, one_off_pence, reason, added_by_name
from allocation_adjustment where person_id = :person_id order by allocation_id, adjustment_id
