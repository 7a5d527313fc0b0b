-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int, finished_on int
update vignette_rater set finished_on = :finished_on
where round_reference = :round_reference and staff_id = :staff_id and finished_on is null
