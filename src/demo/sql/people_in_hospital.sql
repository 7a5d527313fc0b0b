-- SPDX-License-Identifier: Apache-2.0
-- takes: born_before int, how_many int
-- gives: person_id int, reference text, nhs_number text
select person_id, reference, coalesce(nhs_number, '') as nhs_number from person
where restricted = 0 and died_on is null and client_type = 'service_user' and born_on < :born_before
order by reference limit :how_many
