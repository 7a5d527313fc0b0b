-- takes: person_id int, relationship_id int
delete from person_relationship where person_id = :person_id and relationship_id = :relationship_id
