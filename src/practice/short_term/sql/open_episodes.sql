-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, lead_id int, everybody int
-- gives: episode_id int, reference text, kind text, begun_on int, lead_id int, lead_name text, team_id int
-- gives: team_name text, seen_on int, goals_agreed_on int, ended_on int, outcome text, person_reference text
-- gives: given_name text, family_name text, died_on int, asked_at int, first_visit_at int, handed_back_on int
-- gives: provider text, hours real, helped_at int, last_met_on int, predicted_end_on int, follow_up_due int
-- gives: check_due int
with asked as (
  select person_id, episode_id from short_term_episode where team_id = :team_id and cancelled_on is null
  union all
  select person_id, episode_id from short_term_episode where lead_id = :lead_id and cancelled_on is null
  union all
  select person_id, episode_id from short_term_episode where :everybody = 1 and cancelled_on is null
)
select
  e.episode_id, e.reference, e.kind, e.begun_on, e.lead_id, e.lead_name, e.team_id, e.team_name, e.seen_on,
  e.goals_agreed_on, e.ended_on, e.outcome, p.reference as person_reference, p.given_name,
  p.family_name, p.died_on, s.asked_at, s.first_visit_at, s.handed_back_on, coalesce(s.provider, '') as provider,
  s.hours,
  (select min(v.first_visit_at) from short_term_spell v
   where v.person_id = e.person_id and v.episode_id = e.episode_id) as helped_at,
  (select max(m.met_on) from short_term_meeting m
   where m.person_id = e.person_id and m.episode_id = e.episode_id) as last_met_on,
  (select m.predicted_end_on from short_term_meeting m
   where m.person_id = e.person_id and m.episode_id = e.episode_id and m.predicted_end_on is not null
   order by m.met_on desc, m.meeting_id desc limit 1) as predicted_end_on,
  (select min(f.due_on) from short_term_follow_up f
   where f.person_id = e.person_id and f.episode_id = e.episode_id and f.done_on is null) as follow_up_due,
  (select min(q.next_check_on) from short_term_equipment q
   where q.person_id = e.person_id and q.episode_id = e.episode_id) as check_due
from asked a
join short_term_episode e on e.person_id = a.person_id and e.episode_id = a.episode_id
join person p on p.person_id = e.person_id
left join short_term_spell s on s.person_id = e.person_id and s.episode_id = e.episode_id
  and s.spell_id = (select max(l.spell_id) from short_term_spell l
                    where l.person_id = e.person_id and l.episode_id = e.episode_id)
where p.restricted = 0
  and (e.ended_on is null
    or exists (select 1 from short_term_follow_up f
               where f.person_id = e.person_id and f.episode_id = e.episode_id and f.done_on is null)
    or exists (select 1 from short_term_equipment q
               where q.person_id = e.person_id and q.episode_id = e.episode_id and q.next_check_on is not null))
order by e.begun_on, e.episode_id
