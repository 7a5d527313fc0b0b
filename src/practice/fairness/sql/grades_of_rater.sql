-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int
-- gives: vignette text, area text, need int, risk int
select vignette, area, need, risk from vignette_grade
where round_reference = :round_reference and staff_id = :staff_id order by vignette, area
