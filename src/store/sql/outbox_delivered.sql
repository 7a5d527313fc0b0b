-- takes: outbox_id int, at int
update outbox set delivered_at = :at, last_error = '' where outbox_id = :outbox_id
