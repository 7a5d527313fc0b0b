-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int
-- gives: version int, title text, voice text, took_part text, share_with text, next_look_on int, put_away_on int
-- gives: saved_at int, saved_by text, saved_role text
select version, title, voice, took_part, share_with, next_look_on, put_away_on, saved_at, saved_by, saved_role
from thinking_version where person_id = :person_id and page_id = :page_id order by version desc
