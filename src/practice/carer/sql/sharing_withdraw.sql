-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, withdrawn_on int, withdrawn_by text
update carer_sharing set withdrawn_on = :withdrawn_on, withdrawn_by = :withdrawn_by
where person_id = :person_id and reference = :reference and withdrawn_on is null
