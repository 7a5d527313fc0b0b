-- takes: reference text, staff_id int
-- gives: reference text, staff_id int, kind text, person_id int, title text, fields text, version int, saved_at int
select reference, staff_id, kind, person_id, title, fields, version, saved_at
from draft where reference = :reference and staff_id = :staff_id
