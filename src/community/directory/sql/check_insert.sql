-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, place_check_id int, checked_on int, checked_by_id int, checked_by_name text, how text, note text
insert into place_check (place_id, place_check_id, checked_on, checked_by_id, checked_by_name, how, note)
values (:place_id, :place_check_id, :checked_on, :checked_by_id, :checked_by_name, :how, :note)
