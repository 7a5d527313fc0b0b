-- takes: cld_submission_id int
-- gives: report text
select report from cld_check_report where cld_submission_id = :cld_submission_id
