-- takes: person_id int, relationship_id int, other_person_id int, name text, phone text, kind text
-- takes: is_unpaid_carer int, is_emergency_contact int, note text
insert into person_relationship (person_id, relationship_id, other_person_id, name, phone, kind,
  is_unpaid_carer, is_emergency_contact, note)
values (:person_id, :relationship_id, :other_person_id, :name, :phone, :kind, :is_unpaid_carer,
  :is_emergency_contact, :note)
