-- SPDX-License-Identifier: Apache-2.0
-- takes: place_feed_load_id int, reference text, source text, loaded_at int, loaded_by_name text, added int, changed int
-- takes: unchanged int, waiting int, refused int, report text
insert into place_feed_load (place_feed_load_id, reference, source, loaded_at, loaded_by_name, added, changed, unchanged, waiting, refused, report)
values (:place_feed_load_id, :reference, :source, :loaded_at, :loaded_by_name, :added, :changed, :unchanged, :waiting, :refused, :report)
