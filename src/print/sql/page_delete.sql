-- takes: print_job_id int
delete from print_page where print_job_id = :print_job_id
