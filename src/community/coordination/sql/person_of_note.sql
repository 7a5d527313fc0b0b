-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from coordination_note n join person p on p.person_id = n.person_id where n.reference = :reference
