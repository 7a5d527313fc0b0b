-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, staff_id int, staff_name text, held_on int, note text, next_on int, cases int, overdue int
-- takes: by_id int, by_name text, written_at int, form_token text
insert into supervision (reference, staff_id, staff_name, held_on, note, next_on, cases, overdue, by_id, by_name, written_at, form_token)
values (:reference, :staff_id, :staff_name, :held_on, :note, :next_on, :cases, :overdue, :by_id, :by_name, :written_at, :form_token)
