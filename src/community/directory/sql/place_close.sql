-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, change_number int, closed_on int, closed_reason text, closed_by_name text
update place set closed_on = :closed_on, closed_reason = :closed_reason, closed_by_name = :closed_by_name, change_number = :change_number
where place_id = :place_id
