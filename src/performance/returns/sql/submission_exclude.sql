-- takes: reference text, at int, by_name text, reason text
update cld_submission set excluded_at = :at, excluded_by_name = :by_name, excluded_reason = :reason
where reference = :reference and excluded_at is null
