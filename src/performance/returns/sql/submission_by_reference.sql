-- takes: reference text
-- gives: cld_submission_id int, reference text, file_name text, kept_as text, sha256 text, bytes int, received_at int, received_on int, by_name text, checked_at int, unreadable text, row_count int, councils text, stated_start int, stated_end int, rows_failed int, failures int, warnings int, excluded_at int, excluded_by_name text, excluded_reason text
select cld_submission_id, reference, file_name, kept_as, sha256, bytes, received_at, received_on, by_name, checked_at, unreadable, row_count, councils,
       stated_start, stated_end, rows_failed, failures, warnings, excluded_at, excluded_by_name, excluded_reason
from cld_submission where reference = :reference
