-- SPDX-License-Identifier: Apache-2.0
-- Whoever gives short-term help was asked, and came: hours by the clock, not days. Help that was called off before anybody came
-- is not there.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select s.person_id, s.spell_id as step_id, s.asked_at / 86400000000 as start_on, s.first_visit_at / 86400000000 as end_on,
  case when e.from_hospital = 1 then 'from_hospital' else 'from_community' end as result,
  case when s.first_visit_at <= s.asked_at + 172800000000 then 1 else 0 end as yes, e.team_name
from short_term_spell s
join short_term_episode e on e.person_id = s.person_id and e.episode_id = s.episode_id
where s.person_id >= :first and s.person_id < :past
  and (s.first_visit_at is not null or (e.cancelled_on is null and e.ended_on is null and s.handed_back_on is null))
order by s.person_id
