-- takes: cld_submission_id int, at int, unreadable text
update cld_submission set checked_at = :at, unreadable = :unreadable
where cld_submission_id = :cld_submission_id and checked_at is null
