-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
-- gives: picture blob
select picture from thinking_photo where person_id = :person_id and reference = :reference and removed_at is null
