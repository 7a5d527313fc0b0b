-- takes: print_job_id int
-- gives: pdf blob
select pdf from print_document where print_job_id = :print_job_id
