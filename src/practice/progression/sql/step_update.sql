-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, settled_on int, how text, note text
update progression_step set settled_on = :settled_on, how = :how, note = :note
where person_id = :person_id and reference = :reference
