-- SPDX-License-Identifier: Apache-2.0
-- Of everybody who has finished, one after the other.
-- takes: round_reference text
-- gives: staff_id int, vignette text, area text, need int, risk int
select g.staff_id, g.vignette, g.area, g.need, g.risk
from vignette_grade g
join vignette_rater r on r.round_reference = g.round_reference and r.staff_id = g.staff_id
where g.round_reference = :round_reference and r.finished_on is not null
order by g.staff_id, g.vignette, g.area
