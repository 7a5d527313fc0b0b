-- takes: reference text, until int
update cld_submission set taken_until = :until where reference = :reference and checked_at is null
