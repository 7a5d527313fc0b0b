-- takes: from_day int
insert into call_total (reference, on_day, offered, answered, came_from, recorded_at, recorded_by_name)
with recursive n(i) as (select 0 union all select i + 1 from n where i < 999)
select 'bench-' || i, :from_day + i, 900 + i % 100, 750 + i % 100, 'file', 0, 'Worker' from n
