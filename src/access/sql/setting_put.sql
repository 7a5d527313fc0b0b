-- takes: name text, value text, now int
insert into setting (name, value, changed_at) values (:name, :value, :now)
on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
