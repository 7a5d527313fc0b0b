-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, conversation_id int, reference text, version int, which int, opened_on int
-- takes: recorded_at int, opened_by_name text, opened_by_role text, worker_id int, worker_name text
-- takes: team_id int, team_name text, contact_reference text, before_reference text, what_matters text
-- takes: strengths text, connections text, must_change text, good_life text, planning_with text
-- takes: tested_by text, tested_words text, why_in_crisis text, next_on int, ends_by int, ends_by_reason text
-- takes: ended_on int, ending text, ending_note text, ended_by_name text, form_token text
insert into conversation (
  person_id, conversation_id, reference, version, which, opened_on, recorded_at, opened_by_name, opened_by_role,
  worker_id, worker_name, team_id, team_name, contact_reference, before_reference, what_matters, strengths,
  connections, must_change, good_life, planning_with, tested_by, tested_words, why_in_crisis, next_on, ends_by,
  ends_by_reason, ended_on, ending, ending_note, ended_by_name, form_token)
values (
  :person_id, :conversation_id, :reference, :version, :which, :opened_on, :recorded_at, :opened_by_name,
  :opened_by_role, :worker_id, :worker_name, :team_id, :team_name, :contact_reference, :before_reference,
  :what_matters, :strengths, :connections, :must_change, :good_life, :planning_with, :tested_by, :tested_words,
  :why_in_crisis, :next_on, :ends_by, :ends_by_reason, :ended_on, :ending, :ending_note, :ended_by_name,
  :form_token)
