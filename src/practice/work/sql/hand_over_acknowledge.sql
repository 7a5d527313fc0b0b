-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, staff_id int, at int, note text
update hand_over set acknowledged_at = :at, acknowledged_note = :note
where reference = :reference and to_staff_id = :staff_id and acknowledged_at is null
