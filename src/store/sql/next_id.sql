-- takes: name text
-- gives: value int
insert into counter (name, value) values (:name, 1)
on conflict (name) do update set value = counter.value + 1
returning value
