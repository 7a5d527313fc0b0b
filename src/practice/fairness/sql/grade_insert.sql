-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int, vignette text, area text, need int, risk int
insert into vignette_grade (round_reference, staff_id, vignette, area, need, risk)
values (:round_reference, :staff_id, :vignette, :area, :need, :risk)
