-- SPDX-License-Identifier: Apache-2.0
-- Assessments on record since a day, with what the person last told at the front door before.
-- takes: from_on int, row_limit int
-- gives: person_id int, person_reference text, born_on int, died_on int, client_type text, reference text, start_on int
-- gives: end_on int, outcome text, assessment_type text, eligible_needs text, method text, worker_name text
-- gives: team_id int, team_name text, contact_reference text, asked_at int, what_i_want text, working text, places text
-- gives: life_now text
select e.person_id, p.reference as person_reference, p.born_on, p.died_on, p.client_type, e.reference, e.start_on, e.end_on,
  e.outcome, e.assessment_type, e.eligible_needs, e.method, e.worker_name, e.team_id, e.team_name,
  coalesce(c.reference, '') as contact_reference, c.received_at as asked_at, coalesce(c.what_i_want, '') as what_i_want,
  coalesce(c.what_is_working, '') as working, coalesce(c.people_and_places, '') as places,
  coalesce(c.my_life_now, '') as life_now
from care_event e
join person p on p.person_id = e.person_id
left join contact c on c.person_id = e.person_id
  and c.contact_id = (select max(k.contact_id) from contact k
                      where k.person_id = e.person_id and k.received_at / 86400000000 <= e.start_on
                        and k.received_at / 86400000000 >= e.start_on - 60)
where e.event_type = 'assessment' and e.cancelled = 0 and e.start_on >= :from_on and p.restricted = 0
order by e.start_on desc, e.person_id
limit :row_limit
