-- takes: outbox_id int, now int
update outbox set next_try_at = :now where outbox_id = :outbox_id and delivered_at is null
