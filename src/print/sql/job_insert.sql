-- takes: reference text, staff_id int, person_id int, path text, title text, language text, format text, asked_at int, forget_at int
-- gives: print_job_id int
insert into print_job (reference, staff_id, person_id, path, title, language, format, asked_at, forget_at, taken_until)
values (:reference, :staff_id, :person_id, :path, :title, :language, :format, :asked_at, :forget_at, :asked_at)
returning print_job_id
