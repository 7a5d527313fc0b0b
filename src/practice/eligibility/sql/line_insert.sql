-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, determination_id int, kind text, code text, answer text, evidence text, informal_care text
insert into eligibility_line (person_id, determination_id, kind, code, answer, evidence, informal_care)
values (:person_id, :determination_id, :kind, :code, :answer, :evidence, :informal_care)
