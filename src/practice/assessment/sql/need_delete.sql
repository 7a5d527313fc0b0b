-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, code text
delete from assessment_need where person_id = :person_id and assessment_id = :assessment_id and code = :code
