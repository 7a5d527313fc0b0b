-- takes: people int, from_day int
insert into contact (person_id, contact_id, reference, received_at, recorded_at, channel, taken_by_name, taken_by_role, team_name,
  what_i_want, safety, resolution, closed_on)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people * 3 - 1)
select i / 3 + 1, i + 1, 'bench-' || i, (:from_day + (i * 104729) % 1000) * 86400000000 + 36000000000, 0, 'telephone', 'Worker', 'worker',
  'Team ' || ((i / 3) % 20), 'to stay at home', 'no_concern',
  case i % 4 when 0 then 'information_given' when 1 then 'assessment' when 2 then 'short_term_help' else 'resolved_here' end,
  :from_day + (i * 104729) % 1000 + i % 5
from n
