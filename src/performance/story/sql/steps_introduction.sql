-- Introductions, from the day they were made to the day their last result was heard; yes: the person became a contributor.
-- One recorded by mistake is none, and one that ended without a result has no end.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select i.person_id, i.introduction_id as step_id, i.made_on as start_on, f.asked_on as end_on, coalesce(f.result, '') as result,
  case when i.contributor = 'yes' then 1 else 0 end as yes, i.team_name
from introduction i left join introduction_follow_up f on f.person_id = i.person_id and f.introduction_id = i.introduction_id
  and not exists (select 1 from introduction_follow_up later where later.person_id = f.person_id and later.introduction_id = f.introduction_id
    and later.follow_up_id > f.follow_up_id)
where i.person_id >= :first and i.person_id < :past and i.end_reason <> 'in_error'
order by i.person_id
