-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: died_on int
select died_on from person where person_id = :person_id
