-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, looked_on int, looked_by text, looked_words text
update assessment_notice set looked_on = :looked_on, looked_by = :looked_by, looked_words = :looked_words
where person_id = :person_id and reference = :reference and looked_on is null
