-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from conversation c join person p on p.person_id = c.person_id where c.reference = :reference
