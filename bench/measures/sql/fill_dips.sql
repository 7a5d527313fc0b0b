-- takes: people int, from_day int
insert into progression_event (person_id, on_day, event_id, reference, kind, words, noticed_by, rank_before, team_name, recorded_at, recorded_by)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 5, :from_day + (i * 7919) % 1000, i + 1, 'bench-' || i, 'dip', 'A dip', 'person', 3, 'Team ' || (i % 20), 0, 'Worker' from n
