-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: coordination_note_id int, reference text, version int, written_on int, words text, person_agrees text, meet_again_on int, by_id int, by_name text, team_name text
select coordination_note_id, reference, version, written_on, words, person_agrees, meet_again_on, by_id, by_name, team_name
from coordination_note where person_id = :person_id order by written_on desc, coordination_note_id desc
