-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, reference text, words text, direction text, begun_on int, importance int
select person_id, reference, case wording when '' then words else wording end as words, direction, begun_on, importance
from outcome
where words <> ''
order by person_id, outcome_id
