-- takes: reference text, staff_id int, now int
-- gives: print_job_id int, reference text, staff_id int, person_id int, path text, title text, language text, format text, asked_at int, forget_at int, done_at int, failed_at int, failure text, bytes int
select print_job_id, reference, staff_id, person_id, path, title, language, format, asked_at, forget_at, done_at, failed_at, failure, bytes
from print_job where reference = :reference and staff_id = :staff_id and forget_at > :now
