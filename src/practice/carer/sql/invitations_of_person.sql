-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: person_id int, invitation_id int, reference text, version int, offered_on int, offered_by text
-- gives: about_id int, how text, answer text, answered_on int, answer_words text, ask_again_on int, worker_id int
-- gives: worker_name text, team_id int, team_name text
select
  person_id, invitation_id, reference, version, offered_on, offered_by, about_id, how, answer, answered_on,
  answer_words, ask_again_on, worker_id, worker_name, team_id, team_name
from carer_invitation where person_id = :person_id order by invitation_id desc
