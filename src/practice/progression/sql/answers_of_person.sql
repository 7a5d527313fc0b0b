-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: answer_id int, reference text, dip text, answered_on int, what_happened text, what_i_want text, what_still_works text
-- gives: what_the_plan_said text, help text, support text, support_reason text, until_on int, reviewer_id int
-- gives: reviewer_name text, safeguarding text, budget text, recorded_at int, recorded_by text
select
  answer_id, reference, dip, answered_on, what_happened, what_i_want, what_still_works, what_the_plan_said, help,
  support, support_reason, until_on, reviewer_id, reviewer_name, safeguarding, budget, recorded_at, recorded_by
from progression_answer where person_id = :person_id order by answer_id
