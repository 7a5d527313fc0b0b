-- takes: people int
insert into person (reference, made_at, given_name, family_name, born_on)
with recursive n(i) as (select 1 union all select i + 1 from n where i < :people)
select 'bench-' || i, 0, 'Invented', 'Person', -14000 + (i * 7919) % 20000 from n
