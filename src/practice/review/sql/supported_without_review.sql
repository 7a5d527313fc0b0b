-- SPDX-License-Identifier: Apache-2.0
-- People with long-term support running whom no review is planned for, of a team (0: any): what an older system left.
-- takes: today int, team_id int, row_limit int, skip int
-- gives: person_reference text, given_name text, family_name text, since_on int, last_review_on int, team_name text
-- gives: total int
select p.reference as person_reference, p.given_name, p.family_name, min(s.start_on) as since_on,
  (select max(coalesce(v.end_on, v.start_on)) from care_event v
   where v.person_id = p.person_id and v.event_type = 'review' and v.cancelled = 0) as last_review_on,
  max(s.team_name) as team_name, count(*) over () as total
from care_event s
join person p on p.person_id = s.person_id
where s.event_type = 'service' and s.cancelled = 0 and s.service_type in ('nursing', 'residential', 'community', 'prison')
  and s.start_on <= :today and (s.end_on is null or s.end_on >= :today)
  and p.restricted = 0 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or s.team_id = :team_id)
  and not exists (select 1 from review r where r.person_id = p.person_id and r.finished_on is null
                  and r.cancelled_on is null and r.refused_on is null)
group by p.person_id, p.reference, p.given_name, p.family_name
order by last_review_on, since_on
limit :row_limit offset :skip
