-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, version int, title text, voice text, took_part text, share_with text
-- takes: next_look_on int, put_away_on int, saved_at int, saved_by text, saved_role text
insert into thinking_version (
  person_id, page_id, version, title, voice, took_part, share_with, next_look_on, put_away_on, saved_at, saved_by,
  saved_role)
values (
  :person_id, :page_id, :version, :title, :voice, :took_part, :share_with, :next_look_on, :put_away_on, :saved_at,
  :saved_by, :saved_role)
