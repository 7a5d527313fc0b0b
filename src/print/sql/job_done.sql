-- takes: print_job_id int, tries int, at int, bytes int
update print_job set done_at = :at, bytes = :bytes
where print_job_id = :print_job_id and tries = :tries and done_at is null and failed_at is null
