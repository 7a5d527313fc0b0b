-- SPDX-License-Identifier: Apache-2.0
-- What stands on a line of the rate card today, in plans that are signed and not closed.
-- takes: component text, unit text, provider text, today int
-- gives: people int, pieces int, units_hundredths int, weekly_pence int
select count(distinct c.person_id) as people, count(*) as pieces,
  cast(coalesce(sum(c.units_hundredths), 0) as bigint) as units_hundredths,
  cast(coalesce(sum(c.weekly_pence), 0) as bigint) as weekly_pence
from care_plan_piece c
join care_plan p on p.person_id = c.person_id and p.plan_id = c.plan_id
where c.component = :component and c.unit = :unit and c.own_rate = 0
  and (cast(:provider as text) = '' or c.provider = :provider)
  and p.signed_on is not null and p.closed_on is null and (c.end_on is null or c.end_on >= :today)
