-- takes: kind text, now int, how_many int
-- gives: outbox_id int, kind text, item_key text, payload text, tries int
select outbox_id, kind, item_key, payload, tries
from outbox where delivered_at is null and kind = :kind and next_try_at <= :now
order by next_try_at, outbox_id limit :how_many
