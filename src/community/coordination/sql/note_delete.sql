-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text
delete from coordination_note where person_id = :person_id and reference = :reference
