-- SPDX-License-Identifier: Apache-2.0
-- Weeks in which a meeting fell due, counted from a first visit or a meeting, and those in which it was held by the eighth day.
-- What ended, or whose person died, within eight days is not there.
-- takes: team_id int, from_on int, until_on int
-- gives: due int, held int
with began as (
  select s.person_id, s.episode_id, min(s.first_visit_at) / 86400000000 as on_day
  from short_term_spell s where s.first_visit_at is not null group by s.person_id, s.episode_id
  union
  select person_id, episode_id, met_on as on_day from short_term_meeting
),
weeks as (
  select b.person_id, b.episode_id, b.on_day,
    lead(b.on_day) over (partition by b.person_id, b.episode_id order by b.on_day) as next_day
  from began b
)
select count(*) as due, coalesce(sum(case when w.next_day <= w.on_day + 8 then 1 else 0 end), 0) as held
from weeks w
join short_term_episode e on e.person_id = w.person_id and e.episode_id = w.episode_id
join person p on p.person_id = w.person_id
where (cast(:team_id as bigint) = 0 or e.team_id = :team_id)
  and w.on_day >= :from_on and w.on_day <= :until_on
  and (w.next_day is not null
    or ((e.ended_on is null or e.ended_on > w.on_day + 8) and (p.died_on is null or p.died_on > w.on_day + 8)))
