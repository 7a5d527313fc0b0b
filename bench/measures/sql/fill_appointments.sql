-- takes: people int, from_day int
insert into appointment (person_id, appointment_id, reference, asked_on, first_offered_on, start_on, team_name, result, recorded_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 4 - 1)
select i * 4 + 1, i + 1, 'bench-' || i, :from_day + (i * 7919) % 1000, :from_day + (i * 7919) % 1000 + 5, :from_day + (i * 7919) % 1000 + 5 + i % 9,
  'Team ' || (i % 20), case i % 8 when 0 then 'not_attended' else 'attended' end, 0
from n
