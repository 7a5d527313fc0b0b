-- takes: staff_id int, now int
-- gives: person_id int, until_at int
select person_id, until_at from break_glass where staff_id = :staff_id and until_at > :now
