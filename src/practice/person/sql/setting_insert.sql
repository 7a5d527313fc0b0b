-- takes: name text, value text, changed_at int
insert into setting (name, value, changed_at) values (:name, :value, :changed_at) on conflict (name) do nothing
