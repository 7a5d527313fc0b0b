-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, aspiration text
-- gives:
update outcome set aspiration = :aspiration, findings = :aspiration, findings_to = 1
where person_id = :person_id and reference = :reference
