-- SPDX-License-Identifier: Apache-2.0
-- Who gives services today, and to how many people.
-- takes: today int
-- gives: provider text, people int
select provider, count(distinct person_id) as people
from care_event
where event_type = 'service' and cancelled = 0 and provider <> '' and start_on <= :today
  and (end_on is null or end_on >= :today)
group by provider
order by provider
