-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, photo_id int, reference text, kind text, picture blob, shows text, wide int, high int
-- takes: added_at int, added_by text
insert into thinking_photo (person_id, photo_id, reference, kind, picture, shows, wide, high, added_at, added_by, removed_at)
values (:person_id, :photo_id, :reference, :kind, :picture, :shows, :wide, :high, :added_at, :added_by, null)
