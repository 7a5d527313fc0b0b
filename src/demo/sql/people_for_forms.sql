-- SPDX-License-Identifier: Apache-2.0
-- takes: how_many int
-- gives: person_id int, reference text
select person_id, reference from person where restricted = 0 and died_on is null order by person_id limit :how_many
