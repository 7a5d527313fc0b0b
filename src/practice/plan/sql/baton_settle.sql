-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, settled_on int, settled_as text, settled_by text, settled_note text
update care_plan_baton set settled_on = :settled_on, settled_as = :settled_as, settled_by = :settled_by, settled_note = :settled_note
where person_id = :person_id and reference = :reference and settled_on is null
