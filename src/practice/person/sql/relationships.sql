-- takes: person_id int
-- gives: relationship_id int, other_person_id int, name text, phone text, kind text, is_unpaid_carer int
-- gives: is_emergency_contact int, note text, other_reference text, other_restricted int
-- gives: other_given_name text, other_family_name text, is_cared_for int
select r.relationship_id, r.other_person_id, r.name, r.phone, r.kind, r.is_unpaid_carer,
  r.is_emergency_contact, r.note,
  o.reference as other_reference, o.restricted as other_restricted,
  o.given_name as other_given_name, o.family_name as other_family_name,
  coalesce(back.is_unpaid_carer, 0) as is_cared_for
from person_relationship r left join person o on o.person_id = r.other_person_id
  left join person_relationship back on back.person_id = r.other_person_id and back.relationship_id = r.relationship_id
where r.person_id = :person_id order by r.is_emergency_contact desc, r.is_unpaid_carer desc, r.relationship_id
