-- takes: first int, past int
-- gives: carer_id int, adult_id int, reference text
select r.other_person_id as carer_id, r.person_id as adult_id, p.reference
from person_relationship r join person p on p.person_id = r.person_id
where r.other_person_id >= :first and r.other_person_id < :past and r.is_unpaid_carer = 1
order by r.other_person_id, r.relationship_id, r.person_id
