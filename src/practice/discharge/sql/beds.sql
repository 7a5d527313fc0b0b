-- SPDX-License-Identifier: Apache-2.0
-- takes: today int
-- gives: care_bed_id int, reference text, version int, place text, name text, stay_reference text, referred_on int
-- gives: from_on int, person_id int, person_reference text, given_name text, family_name text, restricted int
select b.care_bed_id, b.reference, b.version, b.place, b.name, s.reference as stay_reference, s.referred_on, s.from_on,
  p.person_id, p.reference as person_reference, p.given_name, p.family_name, p.restricted
from care_bed b
left join care_bed_stay s on s.care_bed_id = b.care_bed_id and s.from_on <= :today and s.until_on is null
left join person p on p.person_id = s.person_id
where b.closed_on is null
order by b.place, b.name
