-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: reference text, given_name text, family_name text, restricted int, born_on int, died_on int
select reference, given_name, family_name, restricted, born_on, died_on from person where person_id = :person_id
