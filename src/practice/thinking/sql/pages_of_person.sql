-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: page_id int, reference text, tool text, version int, title text, voice text, took_part text, share_with text
-- gives: next_look_on int, put_away_on int, worker_id int, worker_name text, worker_role text, team_id int, team_name text
-- gives: begun_at int, saved_at int, saved_by text, of_carer int
select
  p.page_id, p.reference, p.tool, p.version, v.title, v.voice, v.took_part, v.share_with, p.next_look_on, p.put_away_on,
  p.worker_id, p.worker_name, p.worker_role, p.team_id, p.team_name, p.begun_at, v.saved_at, v.saved_by, p.of_carer
from thinking_page p
join thinking_version v on v.person_id = p.person_id and v.page_id = p.page_id and v.version = p.version
where p.person_id = :person_id order by v.saved_at desc, p.page_id desc
