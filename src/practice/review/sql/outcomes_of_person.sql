-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: review_id int, outcome_reference text, words text, direction text, own_attainment text
-- gives: own_help text, others_attainment text, others_help text, others_name text, difference_words text
-- gives: result text, evidence text, working text, not_working text, keep text, level int, importance int
-- gives: difficulty int, next_less text, next_expected text, next_more text, of_carer int
select review_id, outcome_reference, words, direction, own_attainment, own_help, others_attainment, others_help,
  others_name, difference_words, result, evidence, working, not_working, keep, level, importance,
  difficulty, next_less, next_expected, next_more,
  (select count(*) from outcome o where o.person_id = review_outcome.person_id
     and o.reference = review_outcome.outcome_reference and o.of_carer = 1) as of_carer
from review_outcome where person_id = :person_id
order by review_id, outcome_reference
