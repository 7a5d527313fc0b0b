-- takes: cld_submission_id int, report text
insert into cld_check_report (cld_submission_id, report) values (:cld_submission_id, :report)
