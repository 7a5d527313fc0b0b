-- takes: print_job_id int
delete from print_job where print_job_id = :print_job_id
