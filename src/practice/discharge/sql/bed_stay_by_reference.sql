-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_id int, bed_stay_id int, reference text, version int, care_bed_id int, place text, name text
-- gives: referred_on int, from_on int, until_on int, went_to text, person_reference text
select s.person_id, s.bed_stay_id, s.reference, s.version, s.care_bed_id, b.place, b.name, s.referred_on, s.from_on,
  s.until_on, s.went_to, p.reference as person_reference
from care_bed_stay s join care_bed b on b.care_bed_id = s.care_bed_id join person p on p.person_id = s.person_id
where s.reference = :reference
