-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, written_on int, words text, person_agrees text, meet_again_on int
update coordination_note set version = version + 1, written_on = :written_on, words = :words, person_agrees = :person_agrees, meet_again_on = :meet_again_on
where person_id = :person_id and reference = :reference and version = :version
