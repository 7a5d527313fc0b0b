-- SPDX-License-Identifier: Apache-2.0
-- Offers that help a person no more, taken back or because the carer died, after which nobody looked at the plan yet.
-- takes: person_id int
-- gives: reference text, withdrawn_on int
select o.reference, coalesce(o.withdrawn_on, p.died_on) as withdrawn_on
from carer_offer o join person p on p.person_id = o.person_id
where o.for_id = :person_id and o.looked_at_on is null
  and (o.withdrawn_on is not null or (o.person_id <> o.for_id and p.died_on is not null))
order by 2, o.offer_id
