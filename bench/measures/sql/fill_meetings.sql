-- takes: people int, from_day int
insert into short_term_meeting (person_id, episode_id, meeting_id, reference, met_on, decision, recorded_at, recorded_by)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 2 - 1)
select i / 4 * 8 + 3, i / 4 + 1, i + 1, 'bench-' || i, :from_day + (i / 4 * 7919) % 1000 + 4 + i % 4 * 7, 'continue', 0, 'Worker' from n
