-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, invitation_id int, reference text, offered_on int, offered_by text, about_id int, how text
-- takes: answer text, answered_on int, answer_words text, ask_again_on int, worker_id int, worker_name text
-- takes: team_id int, team_name text, recorded_at int
insert into carer_invitation (
  person_id, invitation_id, reference, offered_on, offered_by, about_id, how, answer, answered_on, answer_words,
  ask_again_on, worker_id, worker_name, team_id, team_name, recorded_at)
values (
  :person_id, :invitation_id, :reference, :offered_on, :offered_by, :about_id, :how, :answer, :answered_on,
  :answer_words, :ask_again_on, :worker_id, :worker_name, :team_id, :team_name, :recorded_at)
