-- takes: people int, from_day int
insert into short_term_spell (person_id, episode_id, spell_id, giver, provider, hours, asked_at, first_visit_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 3, i + 1, i + 1, 'own', 'Our own team', 7, (:from_day + (i * 7919) % 1000) * 86400000000 + 36000000000,
  (:from_day + (i * 7919) % 1000 + i % 4) * 86400000000 + 36000000000 from n
