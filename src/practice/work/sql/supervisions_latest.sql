-- SPDX-License-Identifier: Apache-2.0
-- takes: first int
-- gives: staff_id int, held_on int
select staff_id, max(held_on) as held_on from supervision where staff_id >= :first group by staff_id
