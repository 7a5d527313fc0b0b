-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from safeguarding_handoff h join person p on p.person_id = h.person_id
where h.reference = :reference
