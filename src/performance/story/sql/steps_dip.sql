-- Dips and relapses, from the day they began to the first later day on which the level of before was back; yes: answered by
-- going back to the earlier package.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select e.person_id, e.event_id as step_id, e.on_day as start_on,
  (select min(l.on_day) from progression_level l
   where l.person_id = e.person_id and l.on_day > e.on_day and l.level_rank >= e.rank_before and l.corrected_by = '') as end_on,
  case when exists (select 1 from progression_decision d where d.person_id = e.person_id and d.answer_id = a.answer_id and d.decision = 'long_term') then 'long_term'
       when a.support in ('temporary', 'earlier_package') then 'temporary' else '' end as result,
  case when a.support = 'earlier_package' then 1 else 0 end as yes, e.team_name
from progression_event e left join progression_answer a on a.person_id = e.person_id and a.dip = e.reference
where e.person_id >= :first and e.person_id < :past and e.kind in ('dip', 'relapse') and e.withdrawn_reason = ''
order by e.person_id
