-- takes: outbox_id int, next_try_at int, error text
update outbox set next_try_at = :next_try_at, last_error = :error where outbox_id = :outbox_id and delivered_at is null
