-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, corrected_by text, correction_reason text
update progression_level set corrected_by = :corrected_by, correction_reason = :correction_reason
where person_id = :person_id and reference = :reference and corrected_by = ''
