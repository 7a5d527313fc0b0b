-- takes: people int, from_day int
insert into hospital_discharge (person_id, discharge_id, reference, hospital, hospital_key, admitted_on, admission, notice_received_on, ready_on, left_on,
  destination, pathway, referred_for_help, team_name, recorded_at)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 4, i + 1, 'bench-' || i, 'Infirmary', 'infirmary', :from_day + (i * 7919) % 1000, 'emergency', :from_day + (i * 7919) % 1000 + 3,
  :from_day + (i * 7919) % 1000 + 5, :from_day + (i * 7919) % 1000 + 5 + i % 7, 'home', '1', 1, 'Team ' || (i % 20), 0
from n
