-- takes: people int, from_day int
insert into short_term_episode (person_id, episode_id, reference, kind, recorded_at, begun_on, from_hospital, team_id, team_name)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 3, i + 1, 'bench-' || i, 'reablement', 0, :from_day + (i * 7919) % 1000, i % 2, 1, 'Team ' || (i % 20) from n
