-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, amended_reason text
update care_event set version = version + 1, cancelled = 1, amended_reason = :amended_reason
where person_id = :person_id and event_type = 'service' and reference = :reference and version = :version and cancelled = 0
