-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: determination_id int, kind text, code text, answer text, evidence text, informal_care text
select determination_id, kind, code, answer, evidence, informal_care from eligibility_line
where person_id = :person_id order by determination_id desc, kind, code
