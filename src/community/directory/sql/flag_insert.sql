-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, place_flag_id int, reason text, flagged_at int, flagged_by_name text
insert into place_flag (place_id, place_flag_id, reason, flagged_at, flagged_by_name)
values (:place_id, :place_flag_id, :reason, :flagged_at, :flagged_by_name)
