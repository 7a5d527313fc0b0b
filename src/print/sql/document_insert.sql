-- takes: print_job_id int, pdf blob
insert into print_document (print_job_id, pdf) values (:print_job_id, :pdf)
