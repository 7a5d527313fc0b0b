-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, reference text, tool text, version int, worker_id int, worker_name text
-- takes: worker_role text, team_id int, team_name text, next_look_on int, put_away_on int, begun_at int
-- takes: of_carer int
insert into thinking_page (
  person_id, page_id, reference, tool, version, worker_id, worker_name, worker_role, team_id, team_name, next_look_on,
  put_away_on, begun_at, of_carer)
values (
  :person_id, :page_id, :reference, :tool, :version, :worker_id, :worker_name, :worker_role, :team_id, :team_name,
  :next_look_on, :put_away_on, :begun_at, :of_carer)
