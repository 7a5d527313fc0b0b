-- SPDX-License-Identifier: Apache-2.0
-- Offers that help a person: a friend's on their own record, and a carer's as far as the carer agreed that they may know.
-- The carer's name only when they agreed to that too. Carers whose record is restricted are left out; the offer of a carer
-- who died counts as taken back on that day.
-- takes: person_id int, today int
-- gives: reference text, from_name text, from_carer int, given_name text, family_name text, named int, what text
-- gives: when_words text, conditions text, backup text, gets_back text, able_now text, willing_now text
-- gives: able_later text, willing_later text, confirmed_on int, withdrawn_on int
select o.reference, o.from_name, case when o.person_id = o.for_id then 0 else 1 end as from_carer, p.given_name,
  p.family_name,
  case when exists (select 1 from carer_sharing t
    where t.person_id = o.person_id and t.other_id = o.for_id and t.piece = 'tie' and t.agreed_on <= :today and (t.withdrawn_on is null or t.withdrawn_on > :today)) then 1 else 0 end as named,
  o.what, o.when_words, o.conditions, o.backup, o.gets_back, o.able_now, o.willing_now, o.able_later, o.willing_later,
  o.confirmed_on,
  case when o.withdrawn_on is null and o.person_id <> o.for_id then p.died_on else o.withdrawn_on end as withdrawn_on
from carer_offer o join person p on p.person_id = o.person_id
where o.for_id = :person_id
  and (o.person_id = o.for_id or (p.restricted = 0 and exists (
    select 1 from carer_sharing s where s.person_id = o.person_id and s.other_id = o.for_id and s.piece = 'offers'
      and s.agreed_on <= :today and (s.withdrawn_on is null or s.withdrawn_on > :today))))
order by o.offer_id
