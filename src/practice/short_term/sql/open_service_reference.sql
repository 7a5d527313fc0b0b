-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, nhs_number text
-- gives: person_reference text, reference text
select p.reference as person_reference, e.reference from short_term_episode e join person p on p.person_id = e.person_id
where e.cancelled_on is null and (e.reference = :reference or (cast(:nhs_number as text) <> '' and p.nhs_number = :nhs_number))
order by e.begun_on desc, e.episode_id desc limit 1
