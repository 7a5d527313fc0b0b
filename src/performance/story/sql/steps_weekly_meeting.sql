-- SPDX-License-Identifier: Apache-2.0
-- Weeks of short-term help in which a meeting fell due, counted from the first visit of anybody or from a meeting, to the next
-- meeting; yes: it was held by the eighth day. Help that ended within those days without another meeting is not there.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
with began as (
  select person_id, episode_id, min(spell_id) as mark, min(first_visit_at) / 86400000000 as on_day
  from short_term_spell
  where person_id >= :first and person_id < :past and first_visit_at is not null
  group by person_id, episode_id
  union all
  select person_id, episode_id, min(meeting_id) as mark, met_on as on_day
  from short_term_meeting
  where person_id >= :first and person_id < :past
  group by person_id, episode_id, met_on
),
days as (
  select person_id, episode_id, max(mark) as mark, on_day from began group by person_id, episode_id, on_day
),
weeks as (
  select person_id, episode_id, mark, on_day, lead(on_day) over (partition by person_id, episode_id order by on_day) as next_day
  from days
)
select w.person_id, w.mark as step_id, w.on_day as start_on, w.next_day as end_on, '' as result,
  case when w.next_day <= w.on_day + 8 then 1 else 0 end as yes, e.team_name
from weeks w
join short_term_episode e on e.person_id = w.person_id and e.episode_id = w.episode_id
where w.next_day is not null or e.ended_on is null or e.ended_on > w.on_day + 8
order by w.person_id
