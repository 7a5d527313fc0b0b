-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from allocation a join person p on p.person_id = a.person_id
where a.reference = :reference
