-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: reference text
select reference from person where person_id = :person_id
