-- SPDX-License-Identifier: Apache-2.0
-- Reviews that were held and finished, by who led them; yes: the provider, or somebody whom the council trusts to review.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select person_id, review_id as step_id, begun_on as start_on, begun_on as end_on,
  case when kind in ('trusted', 'provider_led') then 'by_provider' when kind = 'self_review' then 'by_person' else 'by_council' end as result,
  case when kind in ('trusted', 'provider_led') then 1 else 0 end as yes, team_name
from review
where person_id >= :first and person_id < :past and finished_on is not null and begun_on is not null
order by person_id
