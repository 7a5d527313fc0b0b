-- takes: reference text, file_name text, kept_as text, bytes int, sha256 text, received_at int, received_on int, by_id int, by_name text
-- gives: cld_submission_id int
insert into cld_submission (reference, file_name, kept_as, bytes, sha256, received_at, received_on, by_id, by_name)
values (:reference, :file_name, :kept_as, :bytes, :sha256, :received_at, :received_on, :by_id, :by_name)
returning cld_submission_id
