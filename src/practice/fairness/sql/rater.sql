-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int
-- gives: finished_on int
select finished_on from vignette_rater where round_reference = :round_reference and staff_id = :staff_id
