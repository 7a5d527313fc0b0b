-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, settled_at int, settled_by_name text, settled_words text
update place_flag set settled_at = :settled_at, settled_by_name = :settled_by_name, settled_words = :settled_words
where place_id = :place_id and settled_at is null
