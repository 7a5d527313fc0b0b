-- takes: people int, from_day int
insert into progression_level (person_id, on_day, level_id, reference, level, level_rank, list_version, recorded_at, recorded_by)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 2 - 1)
select i / 4 * 8 + 5, :from_day + (i / 4 * 7919) % 1000 + i % 4 * 40, i + 1, 'bench-' || i, 'some', 2 + i % 4 / 2, 1, 0, 'Worker' from n
