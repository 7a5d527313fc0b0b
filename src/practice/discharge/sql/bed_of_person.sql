-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: reference text
select reference from care_bed_stay where person_id = :person_id and until_on is null
