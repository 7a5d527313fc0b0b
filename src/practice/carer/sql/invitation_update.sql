-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, offered_on int, how text, answer text, answered_on int
-- takes: answer_words text, ask_again_on int, worker_id int, worker_name text, team_id int, team_name text
update carer_invitation set
  version = version + 1, offered_on = :offered_on, how = :how, answer = :answer, answered_on = :answered_on,
  answer_words = :answer_words, ask_again_on = :ask_again_on, worker_id = :worker_id, worker_name = :worker_name,
  team_id = :team_id, team_name = :team_name
where person_id = :person_id and reference = :reference and version = :version
