-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int
-- gives: code text, status text, evidence text, informal_care int, informal_words text
select code, status, evidence, informal_care, informal_words from assessment_need
where person_id = :person_id and assessment_id = :assessment_id
