-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int
delete from assessment_passage where person_id = :person_id and assessment_id = :assessment_id
