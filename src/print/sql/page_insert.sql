-- takes: print_job_id int, markup text
insert into print_page (print_job_id, markup) values (:print_job_id, :markup)
