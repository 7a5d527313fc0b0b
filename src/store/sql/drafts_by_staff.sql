-- takes: staff_id int, kind text
-- gives: reference text, staff_id int, kind text, person_id int, title text, fields text, version int, saved_at int
select reference, staff_id, kind, person_id, title, fields, version, saved_at
from draft where staff_id = :staff_id and (:kind = '' or kind = :kind)
order by saved_at desc, draft_id desc
