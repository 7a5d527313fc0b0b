-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: photo_id int, reference text, kind text, shows text, wide int, high int, added_at int, added_by text
select photo_id, reference, kind, shows, wide, high, added_at, added_by
from thinking_photo where person_id = :person_id and removed_at is null order by photo_id desc limit 1
