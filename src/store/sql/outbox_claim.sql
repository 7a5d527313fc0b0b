-- takes: outbox_id int, tries int, now int, until int
update outbox set tries = tries + 1, next_try_at = :until
where outbox_id = :outbox_id and tries = :tries and delivered_at is null and next_try_at <= :now
