-- gives: outbox_id int, kind text, made_at int, next_try_at int, tries int, last_error text
select outbox_id, kind, made_at, next_try_at, tries, last_error
from outbox
where delivered_at is null and last_error <> ''
order by made_at
limit 200
