-- takes: reference text, staff_id int, person_id int, reason text, now int, until_at int
-- gives: break_glass_id int
insert into break_glass (reference, staff_id, person_id, reason, from_at, until_at)
values (:reference, :staff_id, :person_id, :reason, :now, :until_at)
returning break_glass_id
