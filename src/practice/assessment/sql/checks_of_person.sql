-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, check_id int, own int, by_id int, by_name text, checked_on int, strengths text
-- gives: person_centred text, outcomes text, options text, therapy text, carer text, knew text, learning text
select
  assessment_id, check_id, own, by_id, by_name, checked_on, strengths, person_centred, outcomes, options,
  therapy, carer, knew, learning
from assessment_check where person_id = :person_id order by assessment_id, own desc, check_id
