-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, media_id int, reference text, page_id int, kind text, content blob, content_bytes int, shows text
-- takes: added_at int, added_by text
insert into thinking_media (person_id, media_id, reference, page_id, kind, content, content_bytes, shows, added_at, added_by, removed_at)
values (:person_id, :media_id, :reference, :page_id, :kind, :content, :content_bytes, :shows, :added_at, :added_by, null)
