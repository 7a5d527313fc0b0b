-- takes: person_id int, relationship_id int
-- gives: other_person_id int
select other_person_id from person_relationship where person_id = :person_id and relationship_id = :relationship_id
