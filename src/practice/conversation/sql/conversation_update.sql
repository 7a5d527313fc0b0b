-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, version int, worker_id int, worker_name text, team_id int
-- takes: team_name text, what_matters text, strengths text, connections text, must_change text, good_life text
-- takes: planning_with text, next_on int, ends_by int, ends_by_reason text, ended_on int, ending text
-- takes: ending_note text, ended_by_name text
update conversation set version = version + 1,
  worker_id = :worker_id, worker_name = :worker_name, team_id = :team_id, team_name = :team_name, what_matters =
  :what_matters, strengths = :strengths, connections = :connections, must_change = :must_change, good_life =
  :good_life, planning_with = :planning_with, next_on = :next_on, ends_by = :ends_by, ends_by_reason =
  :ends_by_reason, ended_on = :ended_on, ending = :ending, ending_note = :ending_note, ended_by_name =
  :ended_by_name
where person_id = :person_id and conversation_id = :conversation_id and version = :version
