-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, check_id int, own int, by_id int, by_name text, checked_on int
-- takes: strengths text, person_centred text, outcomes text, options text, therapy text, carer text, knew text
-- takes: learning text
insert into assessment_check (
  person_id, assessment_id, check_id, own, by_id, by_name, checked_on, strengths, person_centred, outcomes,
  options, therapy, carer, knew, learning)
values (
  :person_id, :assessment_id, :check_id, :own, :by_id, :by_name, :checked_on, :strengths, :person_centred,
  :outcomes, :options, :therapy, :carer, :knew, :learning)
