-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, coordination_note_id int, reference text, written_on int, words text, person_agrees text
-- takes: meet_again_on int, by_id int, by_name text, team_name text, form_token text
insert into coordination_note (person_id, coordination_note_id, reference, written_on, words, person_agrees, meet_again_on, by_id, by_name, team_name, form_token)
values (:person_id, :coordination_note_id, :reference, :written_on, :words, :person_agrees, :meet_again_on, :by_id, :by_name, :team_name, :form_token)
