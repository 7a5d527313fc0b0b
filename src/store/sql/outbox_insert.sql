-- takes: kind text, item_key text, payload text, at int, due_at int
insert into outbox (kind, item_key, payload, made_at, next_try_at) values (:kind, :item_key, :payload, :at, :due_at)
on conflict (kind, item_key) do nothing
