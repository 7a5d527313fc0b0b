-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, reference text, nothing blob, removed_at int
update thinking_media set content = :nothing, content_bytes = 0, removed_at = :removed_at
where person_id = :person_id and page_id = :page_id and reference = :reference and removed_at is null
