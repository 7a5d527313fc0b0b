-- SPDX-License-Identifier: Apache-2.0
-- takes: by_id int, until int, row_limit int
-- gives: reference text, staff_id int, staff_name text, held_on int, note text, next_on int, cases int, overdue int
-- gives: by_id int, by_name text
select reference, staff_id, staff_name, held_on, note, next_on, cases, overdue, by_id, by_name
from supervision s
where s.by_id = :by_id and s.next_on <= :until
  and not exists (select 1 from supervision later where later.staff_id = s.staff_id and later.held_on >= s.held_on and later.supervision_id > s.supervision_id)
order by s.next_on, s.supervision_id limit :row_limit
