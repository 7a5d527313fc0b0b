-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, held_on int, title text, team_id int, team_name text, chair_id int, chair_name text
-- takes: attendees text, made_by_id int, made_by_name text, made_at int, form_token text
insert into peer_forum (
  reference, held_on, title, team_id, team_name, chair_id, chair_name, attendees, made_by_id, made_by_name, made_at, form_token)
values (
  :reference, :held_on, :title, :team_id, :team_name, :chair_id, :chair_name, :attendees, :made_by_id, :made_by_name,
  :made_at, :form_token)
