-- takes: print_job_id int, tries int, now int, until int
update print_job set tries = tries + 1, taken_until = :until
where print_job_id = :print_job_id and tries = :tries and done_at is null and failed_at is null and taken_until <= :now
