-- SPDX-License-Identifier: Apache-2.0
-- takes: round_reference text, staff_id int
insert into vignette_rater (round_reference, staff_id) values (:round_reference, :staff_id)
on conflict (round_reference, staff_id) do nothing
