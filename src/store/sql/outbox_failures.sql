-- gives: outbox_id int, kind text, item_key text, last_error text, tries int, made_at int, next_try_at int
select outbox_id, kind, item_key, last_error, tries, made_at, next_try_at
from outbox where delivered_at is null and last_error <> '' order by made_at, outbox_id
