-- SPDX-License-Identifier: Apache-2.0
-- People who left hospital and were referred for short-term help that nobody has begun.
-- takes: from_on int, row_limit int
-- gives: reference text, left_on int, team_id int, team_name text, person_reference text, given_name text
-- gives: family_name text
select d.reference, d.left_on, d.team_id, d.team_name, p.reference as person_reference, p.given_name, p.family_name
from hospital_discharge d
join person p on p.person_id = d.person_id
where d.referred_for_help = 1 and d.left_on >= :from_on and d.withdrawn_on is null and d.died_on is null
  and p.restricted = 0 and p.died_on is null
  and not exists (select 1 from short_term_episode e
                  where e.person_id = d.person_id and (e.begun_on >= d.admitted_on or e.ended_on is null and e.cancelled_on is null))
  and not exists (select 1 from care_event s
                  where s.person_id = d.person_id and s.service_type = 'st_max'
                    and (s.start_on >= d.left_on - 7 or s.end_on is null))
order by d.left_on, d.discharge_id
limit :row_limit
