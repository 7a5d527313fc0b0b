-- takes: people int
insert into rapid_task (person_id, rapid_task_id, rapid_response_id, done_at, level, what)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 2, i + 1, i + 1, 0, case i % 4 when 0 then 'low_level' when 1 then 'emergency' else 'urgent' end, 'A rail' from n
