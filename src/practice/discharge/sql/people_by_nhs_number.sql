-- SPDX-License-Identifier: Apache-2.0
-- takes: nhs_number text
-- gives: person_id int, reference text, restricted int, family_name text, born_on int, died_on int
select person_id, reference, restricted, family_name, born_on, died_on from person where nhs_number = :nhs_number
