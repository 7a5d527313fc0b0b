-- takes: person_id int, other_name_id int
delete from person_other_name where person_id = :person_id and other_name_id = :other_name_id
