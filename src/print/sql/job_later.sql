-- takes: print_job_id int, tries int, until int
update print_job set taken_until = :until
where print_job_id = :print_job_id and tries = :tries and done_at is null and failed_at is null
