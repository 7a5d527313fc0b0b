-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: reference text, source text, loaded_at int, loaded_by_name text, added int, changed int, unchanged int, waiting int
-- gives: refused int, report text
select reference, source, loaded_at, loaded_by_name, added, changed, unchanged, waiting, refused, report from place_feed_load
where reference = :reference
