-- SPDX-License-Identifier: Apache-2.0
-- takes: hand_over_id int
-- gives: kind text, reference text, title text, href text, person_id int, person_reference text, given_name text
-- gives: family_name text, restricted int, due_on int
select i.kind, i.reference, i.title, i.href, i.person_id, coalesce(p.reference, '') as person_reference,
  coalesce(p.given_name, '') as given_name, coalesce(p.family_name, '') as family_name, coalesce(p.restricted, 0) as restricted,
  i.due_on
from hand_over_item i left join person p on p.person_id = i.person_id
where i.hand_over_id = :hand_over_id order by i.position
