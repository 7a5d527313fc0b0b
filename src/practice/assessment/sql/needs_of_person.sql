-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: assessment_id int, code text, status text, evidence text, informal_care int, informal_words text
-- gives: fluctuates text, risk text, other_help text
select
  assessment_id, code, status, evidence, informal_care, informal_words, fluctuates, risk, other_help
from assessment_need where person_id = :person_id order by assessment_id, code
