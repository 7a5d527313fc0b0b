-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: kind text, content blob
select kind, content from thinking_media where person_id = :person_id and reference = :reference and removed_at is null
