-- takes: reference text, staff_id int, kind text, person_id int, title text, fields text, saved_at int
insert into draft (reference, staff_id, kind, person_id, title, fields, version, saved_at)
values (:reference, :staff_id, :kind, :person_id, :title, :fields, 1, :saved_at)
