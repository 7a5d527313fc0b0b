-- takes: staff_id int, now int
-- gives: waiting int
select count(*) from print_job where staff_id = :staff_id and done_at is null and failed_at is null and forget_at > :now
