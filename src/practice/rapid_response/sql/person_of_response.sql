-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from rapid_response r join person p on p.person_id = r.person_id where r.reference = :reference
