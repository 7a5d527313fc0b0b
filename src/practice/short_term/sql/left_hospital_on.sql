-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: left_on int, why text
select left_on, why from hospital_discharge where person_id = :person_id and reference = :reference
