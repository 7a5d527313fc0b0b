-- takes: now int
-- gives: print_job_id int, tries int
select print_job_id, tries from print_job
where done_at is null and failed_at is null and taken_until <= :now and forget_at > :now
order by asked_at, print_job_id limit 1
