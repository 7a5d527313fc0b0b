-- SPDX-License-Identifier: Apache-2.0
-- Of the calibration that was begun last; nobody whose record is restricted or who has died. Once a grid was made, only the cases
-- it was made from: there is nothing to pair any more.
-- takes: team_id int
-- gives: reference text, given_name text, family_name text, appropriate_pence int, paired_by_name text, paired_on int
select c.reference, p.given_name, p.family_name, c.appropriate_pence, c.paired_by_name, c.paired_on
from calibration_case c join person p on p.person_id = c.person_id join calibration k on k.reference = c.calibration_reference
where c.calibration_reference = (select reference from calibration order by made_at desc, reference limit 1)
  and (c.appropriate_pence is not null or k.grid_reference = '') and p.restricted = 0 and p.died_on is null and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
order by case when c.appropriate_pence is null then 0 else 1 end, c.place
