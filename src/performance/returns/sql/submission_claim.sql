-- takes: reference text, before int, until int
update cld_submission set taken_until = :until
where reference = :reference and taken_until = :before and checked_at is null
