-- takes: print_job_id int, tries int, at int, failure text
update print_job set failed_at = :at, failure = :failure
where print_job_id = :print_job_id and tries = :tries and done_at is null and failed_at is null
