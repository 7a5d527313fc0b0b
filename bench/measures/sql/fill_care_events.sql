-- takes: people int, from_day int
insert into care_event (person_id, start_on, care_event_id, reference, event_type, end_on, outcome, assessment_type, service_type)
with recursive n(i) as (select 0 union all select i + 1 from n where i < :people * 2 - 1)
select i / 2 + 1, :from_day + (i * 7919) % 1000, i + 1, 'bench-' || i, case i % 2 when 0 then 'assessment' else 'service' end,
  :from_day + (i * 7919) % 1000 + 30, 'support_planning_or_services', case i % 2 when 0 then 'long_term' else '' end,
  case i % 2 when 0 then '' else 'community' end
from n
