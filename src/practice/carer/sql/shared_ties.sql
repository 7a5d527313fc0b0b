-- SPDX-License-Identifier: Apache-2.0
-- Carers of a person who agreed that it is known, whose record is not restricted.
-- takes: person_id int, today int
-- gives: carer_id int, carer_reference text, given_name text, family_name text, tie_id int, kind text, since_on int
-- gives: what_i_do text, what_it_costs_me text, replacement text, replacement_agreed text
select t.person_id as carer_id, p.reference as carer_reference, p.given_name, p.family_name, t.tie_id, t.kind, t.since_on,
  t.what_i_do, t.what_it_costs_me, t.replacement, t.replacement_agreed
from carer_tie t join person p on p.person_id = t.person_id
where t.cared_for_id = :person_id and t.ended_on is null and p.restricted = 0 and p.died_on is null
  and exists (select 1 from carer_sharing s
    where s.person_id = t.person_id and s.other_id = t.cared_for_id and s.piece = 'tie'
    and s.agreed_on <= :today and (s.withdrawn_on is null or s.withdrawn_on > :today))
order by t.person_id, t.tie_id
