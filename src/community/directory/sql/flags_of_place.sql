-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int
-- gives: reason text, flagged_at int, flagged_by_name text, settled_at int, settled_by_name text, settled_words text
select reason, flagged_at, flagged_by_name, settled_at, settled_by_name, settled_words from place_flag
where place_id = :place_id order by place_flag_id desc
