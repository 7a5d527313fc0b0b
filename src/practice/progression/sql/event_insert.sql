-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, on_day int, event_id int, reference text, version int, kind text, words text, noticed_by text
-- takes: level_before text, rank_before int, worker_id int, worker_name text, team_id int, team_name text
-- takes: answer_by int, settles text, recorded_at int, recorded_by text, withdrawn_reason text
insert into progression_event (
  person_id, on_day, event_id, reference, version, kind, words, noticed_by, level_before, rank_before, worker_id,
  worker_name, team_id, team_name, answer_by, settles, recorded_at, recorded_by, withdrawn_reason)
values (
  :person_id, :on_day, :event_id, :reference, :version, :kind, :words, :noticed_by, :level_before, :rank_before,
  :worker_id, :worker_name, :team_id, :team_name, :answer_by, :settles, :recorded_at, :recorded_by, :withdrawn_reason)
