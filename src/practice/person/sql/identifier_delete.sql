-- takes: person_id int, identifier_id int
delete from person_identifier where person_id = :person_id and identifier_id = :identifier_id
