-- SPDX-License-Identifier: Apache-2.0
-- People on record of whom one cares for the other, both alive and not restricted; `kind` is what the adult is to the carer.
-- takes: row_limit int
-- gives: carer_id int, adult_id int, kind text, hours text, adult_name text
select r.other_person_id as carer_id, r.person_id as adult_id, b.kind, c.hours_caring as hours, a.given_name as adult_name
from person_relationship r
join person_relationship b on b.person_id = r.other_person_id and b.relationship_id = r.relationship_id
join person a on a.person_id = r.person_id join person c on c.person_id = r.other_person_id
where r.is_unpaid_carer = 1 and a.restricted = 0 and c.restricted = 0 and a.died_on is null and c.died_on is null
order by r.other_person_id, r.person_id limit :row_limit
