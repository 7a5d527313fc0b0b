-- takes: print_job_id int
-- gives: markup text
select markup from print_page where print_job_id = :print_job_id
