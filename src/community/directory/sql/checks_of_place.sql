-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int
-- gives: checked_on int, checked_by_name text, how text, note text
select checked_on, checked_by_name, how, note from place_check where place_id = :place_id order by checked_on desc, place_check_id desc
