-- takes: cld_submission_id int, at int, row_count int, councils text, stated_start int, stated_end int, rows_failed int, failures int, warnings int
update cld_submission
set checked_at = :at, unreadable = '', row_count = :row_count, councils = :councils, stated_start = :stated_start, stated_end = :stated_end,
    rows_failed = :rows_failed, failures = :failures, warnings = :warnings
where cld_submission_id = :cld_submission_id and checked_at is null
