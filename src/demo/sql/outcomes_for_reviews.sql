-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, reference text, words text, direction text, agreed_on int, closed_on int
-- gives: importance int
select person_id, reference, case wording when '' then words else wording end as words, direction,
  agreed_on, closed_on, importance
from outcome
where words <> '' and agreed_on is not null and of_carer = 0
order by person_id, outcome_id
