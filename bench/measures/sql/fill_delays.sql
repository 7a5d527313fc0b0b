-- takes: people int, from_day int
insert into hospital_delay (person_id, discharge_id, from_on, reason)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 4, i + 1, :from_day + (i * 7919) % 1000 + 5, case i % 2 when 0 then 'assessment' else 'medicines' end from n
