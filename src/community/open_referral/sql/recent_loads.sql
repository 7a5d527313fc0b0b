-- SPDX-License-Identifier: Apache-2.0
-- takes: row_limit int
-- gives: reference text, source text, loaded_at int, loaded_by_name text, added int, changed int, unchanged int, waiting int
-- gives: refused int
select reference, source, loaded_at, loaded_by_name, added, changed, unchanged, waiting, refused from place_feed_load
order by loaded_at desc, place_feed_load_id desc limit :row_limit
