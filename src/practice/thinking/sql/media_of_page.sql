-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int
-- gives: media_id int, reference text, kind text, shows text, content_bytes int, added_at int, added_by text
select media_id, reference, kind, shows, content_bytes, added_at, added_by
from thinking_media where person_id = :person_id and page_id = :page_id and removed_at is null order by media_id
