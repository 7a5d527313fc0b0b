-- takes: people int, from_day int
insert into rapid_response (person_id, rapid_response_id, reference, received_at, received_on, danger, what_happened, who_at_risk, team_name, avoided_admission, closed_on)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people / 8 - 1)
select i * 8 + 2, i + 1, 'bench-' || i, 0, :from_day + (i * 104729) % 1000, 'none', 'A fall', 'The person', 'Team ' || (i % 20),
  case i % 3 when 0 then 'yes' else 'no' end, :from_day + (i * 104729) % 1000 + 3
from n
