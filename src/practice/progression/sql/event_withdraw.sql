-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, withdrawn_reason text
update progression_event set version = version + 1, withdrawn_reason = :withdrawn_reason
where person_id = :person_id and reference = :reference and version = :version
