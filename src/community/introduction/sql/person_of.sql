-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from introduction i join person p on p.person_id = i.person_id where i.reference = :reference
