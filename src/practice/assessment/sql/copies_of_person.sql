-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, copy_id int, given_to text, name text, format text, wanted int, given_on int
-- gives: by_name text
select
  assessment_id, copy_id, given_to, name, format, wanted, given_on, by_name
from assessment_copy where person_id = :person_id order by assessment_id, copy_id
