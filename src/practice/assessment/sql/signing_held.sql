-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, number int
-- gives: held text
select held from assessment_signing where person_id = :person_id and assessment_id = :assessment_id and number = :number
