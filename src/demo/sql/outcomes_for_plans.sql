-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, reference text, words text, specified text, begun_on int
select person_id, reference, case when wording <> '' then wording else words end as words, specified, begun_on
from outcome
where closed_on is null and of_carer = 0 and (words <> '' or wording <> '')
order by person_id, outcome_id
