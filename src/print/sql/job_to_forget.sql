-- takes: now int
-- gives: print_job_id int
select print_job_id from print_job where forget_at <= :now order by print_job_id
