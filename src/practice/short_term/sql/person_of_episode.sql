-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: person_reference text
select p.reference as person_reference from short_term_episode e join person p on p.person_id = e.person_id
where e.reference = :reference
