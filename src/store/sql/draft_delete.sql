-- takes: reference text, staff_id int
delete from draft where reference = :reference and staff_id = :staff_id
