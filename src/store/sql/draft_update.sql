-- takes: reference text, staff_id int, expected int, person_id int, title text, fields text, saved_at int
update draft set person_id = :person_id, title = :title, fields = :fields, version = version + 1, saved_at = :saved_at
where reference = :reference and staff_id = :staff_id and version = :expected
