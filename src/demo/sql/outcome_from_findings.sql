-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, aspiration text, findings text, findings_to int
update outcome set aspiration = :aspiration, findings = :findings, findings_to = :findings_to
where person_id = :person_id and reference = :reference
