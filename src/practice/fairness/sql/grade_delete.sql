-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int, vignette text
delete from vignette_grade where round_reference = :round_reference and staff_id = :staff_id and vignette = :vignette
