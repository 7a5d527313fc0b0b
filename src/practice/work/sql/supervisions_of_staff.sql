-- SPDX-License-Identifier: Apache-2.0
-- takes: staff_id int, row_limit int
-- gives: reference text, staff_id int, staff_name text, held_on int, note text, next_on int, cases int, overdue int
-- gives: by_id int, by_name text
select reference, staff_id, staff_name, held_on, note, next_on, cases, overdue, by_id, by_name
from supervision where staff_id = :staff_id order by held_on desc, supervision_id desc limit :row_limit
