-- takes: reference text
update cld_submission set excluded_at = null, excluded_by_name = '', excluded_reason = ''
where reference = :reference and excluded_at is not null
